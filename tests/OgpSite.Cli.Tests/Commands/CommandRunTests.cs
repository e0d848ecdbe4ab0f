using System.CommandLine;
using OgpSite.Cli.Commands;

namespace OgpSite.Cli.Tests.Commands;

public sealed class CommandRunTests
{
    [Fact]
    public void Do_FaultOfTheProgram_IsOneLineAndAnExitCodeOfItsOwn()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandRun.Do(
            new RootCommand().Parse([]), new CommonOptions(), MakeHost(error),
            _ => throw new InvalidOperationException("One.\nTwo."));
        Assert.Equal(4, code);
        Assert.Matches(
            @"^This is a fault of ogpsite itself, please report it \(InvalidOperationException at .*\): One\. Two\.\n$",
            error.ToString());
    }

    [Fact]
    public void Do_RefusalOfTheMachine_IsNoFault()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandRun.Do(
            new RootCommand().Parse([]), new CommonOptions(), MakeHost(error),
            _ => throw new AggregateException(new IOException("The disk is gone.")));
        Assert.Equal((3, "The disk is gone.\n"), (code, error.ToString()));
    }

    private static Host MakeHost(TextWriter error) => new()
    {
        Output = TextWriter.Null,
        Error = error,
        CurrentFolder = "/",
        Home = "/",
        ToolFolder = "/",
        ProcessId = 1,
        MachineName = "host",
        Processors = 1,
        Clock = TimeProvider.System,
    };
}
