using PolicingReform.Json;

namespace PolicingReform.Tests.Stances;

public class StanceVerbsTests
{
    private static ResultTable<StanceCount> Stances => CaseStudiesOf.Iraq.Stances();

    // Two speakers in Qaraqosh deplore the armed groups (s08, s09); in the text they stand on page 20.
    [Fact]
    public void Count_OfSpeakers_IsThatOfTheStatements()
    {
        StanceCount count = Stances["qaraqosh", "primacy"];
        Assert.Equal(
            (0, 0, 2, 0),
            (count.Favourable.All, count.Mixed.All, count.Unfavourable.All, count.NotEvaluating.All));
        Assert.Equal(["s08", "s09"], count.Statements.Select(each => each.Id.Value));
    }

    [Fact]
    public void Count_OfPolice_StandsApart()
    {
        StanceCount count = Stances["ramadi", "competence"];
        Assert.Equal("1", count.Favourable.ToString());
        Assert.Equal("1 (1 police)", count.Unfavourable.ToString());
        Assert.Equal(1, count.Row.Extra("unfavourablePolice"));
    }

    // The scholar in Mosul is counted where he speaks of, not where he is.
    [Fact]
    public void Count_FollowsThePlaceSpokenOf() =>
        Assert.Equal("s07", Assert.Single(Stances["hay-al-tanak", "recourse"].Statements).Id.Value);

    [Fact]
    public void Row_OfChosenStatements_HasNoValueAndNoInterval()
    {
        Assert.All(Stances, count =>
        {
            Assert.Null(count.Row.Value);
            Assert.Null(count.Row.Low);
            Assert.Equal("selected-statements", count.Row.ReasonCode);
        });
        Assert.Contains("measure nothing", Stances.ToString(), StringComparison.Ordinal);
    }

    // s05, s11 and s19 come from the one holder of an office.
    [Fact]
    public void SoleOffices_AreNotSetBesideAStanceUnlessAskedFor()
    {
        Assert.DoesNotContain(Stances.SelectMany(count => count.Statements), IsSoleOffice);
        Assert.Contains(
            "3 statements by sole holders of an office are left out: a stance beside the place would lead to " +
            "the person.",
            Stances.Notes);
        ResultTable<StanceCount> all = CaseStudiesOf.Iraq.Stances(includingSoleOffices: true);
        Assert.Equal(3, all.SelectMany(count => count.Statements).Distinct().Count(IsSoleOffice));
        Assert.Contains("3 statements by sole holders of an office are counted, as was asked for.", all.Notes);
    }

    [Fact]
    public void Stances_InEveryForm_ShowNoPrintedAttributionAndNoDay()
    {
        foreach (string form in new[] { Stances.ToString(), Stances.ToHtml(), Stances.ToSvg(), Stances.ToJson() })
        {
            Assert.DoesNotContain("Head of district", form, StringComparison.Ordinal);
            Assert.DoesNotContain("2020-12-", form, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Stances_OfAStudyWithASilentSite_SayThatNothingIsPrinted()
    {
        Study study = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Place(new PlaceId("here"), "Here") { IsSite = true }).Build();
        Assert.Contains("Nothing is printed about Here.", study.Stances().Notes);
    }

    private static bool IsSoleOffice(Statement statement) =>
        statement.Speaker.Identifiability == Identifiability.SoleOffice;
}
