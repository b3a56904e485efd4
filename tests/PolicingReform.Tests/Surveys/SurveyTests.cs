using PolicingReform.Surveys;

namespace PolicingReform.Tests.Surveys;

public class SurveyTests
{
    private static readonly ResponseScale Scale = new(-1, 10) { MissingCodes = [new(99, MissingReason.Refused)] };

    private static Survey Poll => SurveyData.FromColumns(
        Exposure.Published,
        FilledColumn.Answers("trust", Scale, [10, 9, 99, -1]),
        FilledColumn.Categories("site", ["ramadi", "hit", "hit", null])).WithDesign(d => d);

    [Fact]
    public void Answers_AsGroups_AreInTheOrderOfTheScale() => Assert.Equal(
        ["-1", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
        GroupColumn.Of(Poll.Data, "trust", "column").Groups.ToArray());

    [Fact]
    public void Groups_WithAMissingValue_AreInNone()
    {
        GroupColumn trust = GroupColumn.Of(Poll.Data, "trust", "column");
        Assert.True(trust.IsPartial);
        Assert.Equal([11, 10, -1, 0], Enumerable.Range(0, 4).Select(row => trust.GroupOf[trust.Codes[row]]));
        GroupColumn site = GroupColumn.Of(Poll.Data, "site", "column");
        Assert.Equal(["hit", "ramadi"], site.Groups.ToArray());
        Assert.Equal([1, 0, 0, -1], Enumerable.Range(0, 4).Select(row => site.GroupOf[site.Codes[row]]));
    }

    [Fact]
    public void Survey_NarrowedAndSplit_KeepsItsDataDesignAndSettings()
    {
        AnalysisSettings settings = new() { MinimumCellSize = 15 };
        Survey narrow = Poll.Under(settings).Where("site", "hit", "ramadi").Where("trust", "9");
        Assert.Equal(4, narrow.Data.Count);
        Assert.Same(settings, narrow.Settings);
        Assert.Equal(["hit, ramadi", "9"], narrow.Filters.Select(filter => filter.Groups[0]));
        GroupedSurvey split = narrow.By("site", "trust");
        Assert.Equal(["site", "trust"], split.Columns);
        Assert.Equal(
            "4 respondents, 2 columns; without strata, respondents drawn themselves, without a column of weights, " +
            "with replacement by site, trust",
            split.ToString());
    }
}
