using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Reports;

public sealed class ReportTypesTests
{
    [Theory]
    [InlineData("design", ReportType.Design)]
    [InlineData("Design Report", ReportType.Design)]
    [InlineData("IRM Design Report", ReportType.Design)]
    [InlineData("Action Plan Review", ReportType.ActionPlanReview)]
    [InlineData("IRM Action Plan Review", ReportType.ActionPlanReview)]
    [InlineData("Mid-term", ReportType.Progress)]
    [InlineData("Mid–Term Report", ReportType.Progress)]
    [InlineData("Progress Report", ReportType.Progress)]
    [InlineData("Midterm Review", ReportType.MidtermReview)]
    [InlineData("Mid-term review", ReportType.MidtermReview)]
    [InlineData("End of Term", ReportType.EndOfTerm)]
    [InlineData("End-of-Term Report", ReportType.EndOfTerm)]
    [InlineData("Design and Implementation", ReportType.Hybrid)]
    [InlineData("Hybrid Report", ReportType.Hybrid)]
    [InlineData("Transitional Results Report", ReportType.TransitionalResults)]
    [InlineData("Results Report", ReportType.Results)]
    [InlineData("Co-Creation Brief", ReportType.CoCreationBrief)]
    [InlineData("Cocreation brief", ReportType.CoCreationBrief)]
    [InlineData("Special Accountability Report", ReportType.SpecialAccountability)]
    [InlineData("Inception Report", ReportType.Inception)]
    [InlineData("end_of_commitment", ReportType.EndOfCommitment)]
    [InlineData("Final Learning", ReportType.FinalLearning)]
    [InlineData("Review", null)]
    [InlineData("Report", null)]
    [InlineData("3", null)]
    [InlineData("", null)]
    public void Parse_Name_IsTheTypeOrNothing(string text, ReportType? expected) =>
        Assert.Equal(expected, ReportTypes.Parse(text));

    [Fact]
    public void Code_EveryType_ReadsBack() =>
        Assert.All(Enum.GetValues<ReportType>(), type => Assert.Equal(type, ReportTypes.Parse(type.Code())));
}
