namespace OgpSite.Core.Tests.TestKit;

public sealed class SnapshotTests
{
    [Fact]
    public Task Verify_ApprovedText_Passes() => Snapshot.Verify("One line.\nAnother.\n");

    [Fact]
    public Task Verify_Nodes_AreIndentedHtml() => Snapshot.Verify(BuiltSite.Parse("<p>One <b>line</b>.</p>").Body!);

    [Fact]
    public async Task Verify_AnotherText_FailsAndLeavesItForReview()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Type.Method.verified.txt", "Approved.");
        var failure = await Assert.ThrowsAsync<SnapshotException>(
            () => Snapshot.Verify("Received.", sourceFile: folder["Type.cs"], method: "Method"));
        Assert.Contains("NotEqual", failure.Message, StringComparison.Ordinal);
        Assert.Equal("Received.", File.ReadAllText(folder["Type.Method.received.txt"]));
        Assert.Equal("Approved.", File.ReadAllText(folder["Type.Method.verified.txt"]));

        await Snapshot.Verify("Approved.", sourceFile: folder["Type.cs"], method: "Method");
        Assert.False(File.Exists(folder["Type.Method.received.txt"]));
    }

    [Fact]
    public async Task Verify_NothingApprovedYet_Fails()
    {
        using var folder = new TemporaryFolder();
        var failure = await Assert.ThrowsAsync<SnapshotException>(
            () => Snapshot.Verify("Received.", "html", "row=1", folder["Type.cs"], "Method"));
        Assert.Contains("New", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["Type.Method_row=1.received.html"]));
    }
}
