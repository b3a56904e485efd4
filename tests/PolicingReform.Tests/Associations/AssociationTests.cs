using PolicingReform.Surveys;

namespace PolicingReform.Tests.Associations;

public class AssociationTests
{
    // Two columns of two levels; each respondent is a text such as "xp", a dot for a missing value.
    private static Survey Of(Exposure exposure, params (string Cell, int Persons)[] cells)
    {
        string[] all = [.. cells.SelectMany(each => Enumerable.Repeat(each.Cell, each.Persons))];
        return SurveyData.FromColumns(exposure, Column("a", 0), Column("b", 1)).AsSimpleRandomSample();

        FilledColumn Column(string name, int at) => FilledColumn.Categories(
            name, [.. all.Select(cell => cell[at] == '.' ? null : cell[at].ToString())]);
    }

    // R: chisq.test(matrix(c(20, 10, 10, 20), 2), correct = FALSE) has 6.6667; in a simple random sample of n the
    // correction is n / (n - 1): svychisq has F 6.555556 on 1 and 59, p 0.013036.
    [Fact]
    public void Association_OfASimpleSample_IsPearsonsTimesNLessOneOverN()
    {
        AssociationTest test = Of(Exposure.Published, ("xp", 20), ("xq", 10), ("yp", 10), ("yq", 20)).Association("a", "b");

        Accuracy.Within(1e-12, 20.0 / 3, test.ChiSquared.Value!.Value);
        Accuracy.Within(1e-10, 59.0 / 9, test.F!.Value);
        Accuracy.Within(1e-10, 60.0 / 59, test.MeanDesignEffect!.Value);
        Accuracy.Within(1e-10, 59, test.SecondDegreesOfFreedom!.Value);
        Accuracy.Within(1e-8, 0.0130355593414428, test.PValue!.Value);
        Assert.Equal("a test statistic has no interval", test.ChiSquared.NoInterval!.Sentence);
    }

    [Fact]
    public void Association_OfOneLevel_SaysSo()
    {
        AssociationTest test = Of(Exposure.Published, ("xp", 20), ("yp", 20)).Association("a", "b");

        Assert.Equal(
            "a column has fewer than two levels that occur, so there is nothing to relate",
            test.ChiSquared.NoValue!.Sentence);
        Assert.Equal((null, null, null), (test.F, test.PValue, test.ContrastDegreesOfFreedom));
    }

    // A level that only those outside the subpopulation have does not occur in it.
    [Fact]
    public void Association_OfASubpopulationOfOneLevel_SaysSo() => Assert.Equal(
        "one-level",
        Of(Exposure.Published, ("xp", 20), ("xq", 20), ("yp", 20)).Where("a", "y").Association("a", "b")
            .ChiSquared.NoValue!.Code);

    [Fact]
    public void Association_WithMissingValues_LeavesThemOutAndCountsThem()
    {
        AssociationTest with = Of(
            Exposure.Published, ("xp", 20), ("xq", 10), ("yp", 10), ("yq", 20), (".p", 5), ("x.", 3), ("..", 2))
            .Association("a", "b");

        Assert.Equal(60, with.ChiSquared.Count);
        Accuracy.Within(1e-12, 20.0 / 3, with.ChiSquared.Value!.Value);
        Assert.Contains("10 respondents without a value in a or b: in no row.", with.Row.Notes);
    }

    [Fact]
    public void Association_OfFewPersons_IsNotGiven()
    {
        (string, int)[] nine = [("xp", 3), ("xq", 2), ("yp", 2), ("yq", 2)];

        Assert.Equal(
            "9 persons are fewer than 10, too few for a share or an interval",
            Of(Exposure.Published, nine).Association("a", "b").ChiSquared.NoValue!.Sentence);
        AssociationTest closed = Of(Exposure.Confidential, nine).Association("a", "b");
        Assert.Equal(("closed", null), (closed.ChiSquared.NoValue!.Code, closed.ChiSquared.Count));
        Assert.Equal("0 persons are fewer than 10, too few for a share or an interval", Of(
            Exposure.Confidential, ("xp", 20), ("yq", 20)).Where("a", "x").Where("a", "y").Association("a", "b")
            .ChiSquared.NoValue!.Sentence);
    }

    // Three cells that hold somebody cannot tell four contrasts.
    [Fact]
    public void Association_WithEmptyCells_SaysWhatToDo() => Assert.Equal(
        "too many cells of the table are empty for a test; merge levels",
        Of(Exposure.Published, ("xp", 20), ("yq", 20), ("zr", 20)).Association("a", "b")
            .ChiSquared.NoValue!.Sentence);
}
