using PolicingReform.CaseStudies;
using PolicingReform.Json;

namespace PolicingReform.Tests.Stances;

public class StanceVerbsTests
{
    private static ResultTable<StanceCount> Stances => CaseStudiesOf.Iraq.Stances();

    // Two speakers in the town name corruption (s01, s02); in the text they stand on page 19.
    [Fact]
    public void Count_OfSpeakers_IsThatOfTheStatements()
    {
        StanceCount count = Stances["ameriyat-al-fallujah", "integrity"];
        Assert.Equal(
            (0, 0, 2, 0),
            (count.Favourable.All, count.Mixed.All, count.Unfavourable.All, count.NotEvaluating.All));
        Assert.Equal(["s01", "s02"], count.Statements.Select(each => each.Id.Value));
    }

    [Fact]
    public void Count_OfPeopleToldApart_CountsEachOnceForAStance()
    {
        Assert.All(ExampleStudy.Create(1, 30).Stances(), count =>
        {
            Assert.InRange(count.Row.N!.Value, 1, 30);
            Assert.InRange(count.Favourable.All, 0, 30);
            Assert.Equal(Basis.Synthetic, count.Row.Basis);
            Assert.Equal("counts-are-no-index", count.Row.ReasonCode);
        });
        Assert.DoesNotContain("chose to print", ExampleStudy.Create().Stances().ToString(), StringComparison.Ordinal);
    }

    // Seventeen speakers of Riverside are favourable (seed 1): too many for marks, so the picture says the number.
    [Fact]
    public void Picture_OfManySpeakers_GivesTheirNumber()
    {
        StanceCount count = ExampleStudy.Create().Stances()["riverside", "conduct"];
        Assert.Equal(17, count.Favourable.All);
        Assert.Contains(">17</text>", count.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stances_OfConfidentialInterviews_AreClosed()
    {
        Study study = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Reference(TestData.Source.ReferenceId, "An author", "A title"))
            .Add(new Place(new PlaceId("here"), "Here") { IsSite = true })
            .Add(new Theme("conduct", "Conduct", "How police treat people."))
            .Add(new Statement(
                new StatementId("a"),
                new Attribution(ParticipantCategory.Academic, "Academic", Identifiability.Category),
                new PlaceId("here"),
                new PlaceId("here"),
                ReducedDate.Year(2020),
                "Something.",
                TestData.Source)
            { Readings = [new StanceReading("conduct", Stance.Mixed)] })
            .With(new Fieldwork(
                StatementCoverage.Complete,
                20,
                20,
                3,
                ReducedDate.Year(2020),
                ReducedDate.Year(2020),
                TestData.Source)
            { Exposure = Exposure.Confidential })
            .Build();
        Assert.Empty(study.Stances());
        Assert.Contains("The interviews are confidential: who takes which stance is closed.", study.Stances().Notes);
        Assert.Null(study.Coverage()!.StatementsOfWomen);
        Assert.Empty(study.Coverage()!.StatementsBySite);
        Assert.Contains(study.Validate(), finding => finding.Code == "statement-without-participant");
    }

    [Fact]
    public void Count_OfPolice_StandsApart()
    {
        Assert.Equal("1", Stances["ramadi", "competence"].Favourable.ToString());
        StanceCount count = Stances["anbar", "competence"];
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
