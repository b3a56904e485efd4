namespace PolicingReform.Tests.Stances;

public class WhoSaysSoTests
{
    private static readonly SpeakerContrast Iraq = CaseStudiesOf.Iraq.WhoSaysSo();

    // Integrity: a scholar of religion and two members of civil society speak badly of it, an academic in part
    // (pp. 19-20); a poll of 2013 found that a third of households thought the police corrupt (p. 12).
    [Fact]
    public void Integrity_InThePaper_IsJudgedByTheseGroups()
    {
        ThemeContrast integrity = Assert.Single(Iraq.Themes, each => each.Theme.Code == "integrity");
        Assert.Equal(
            [("civil-society", "2 unfavourable"), ("academics", "1 mixed"), ("religious-and-tribal", "1 unfavourable")],
            integrity.Groups.Where(each => each.Speakers > 0).Select(each => (each.Group.Code, each.ToString())));
        Assert.Equal("corruption-2013", Assert.Single(integrity.Polls).Id.Value);
        Assert.Contains(integrity.Views, view => view.Prevalence == "several participants");
    }

    // Of women the printed statements and reports that judge are unfavourable, and one activist finds no lack (p. 21).
    [Fact]
    public void Statement_AgainstAllOthers_IsListed() => Assert.Equal(
        "s12", Assert.Single(Assert.Single(Iraq.Themes, each => each.Theme.Code == "women").DeviantCases).Id.Value);

    [Fact]
    public void SoleOffices_AreLeftOutUnlessAskedFor()
    {
        static int Officials(SpeakerContrast contrast) => contrast.Themes.Sum(theme =>
            theme.Groups.Where(each => each.Group.Code is "officials" or "police").Sum(each => each.Speakers));
        Assert.True(Officials(Iraq) < Officials(CaseStudiesOf.Iraq.WhoSaysSo(includingSoleOffices: true)));
        Assert.Contains(
            "3 statements by sole holders of an office are left out", Iraq.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2, "favourable")]
    [InlineData(2, 1, "unfavourable")]
    [InlineData(1, 1, null)]
    [InlineData(2, 2, null)]
    public void DeviantCase_IsOneAgainstAtLeastTwo(int well, int badly, string? deviant)
    {
        ThemeContrast theme = Assert.Single(Study(well, badly, Exposure.Published).WhoSaysSo().Themes);
        Assert.Equal(
            deviant is null ? [] : [deviant], theme.DeviantCases.Select(each => each.Id.Value.Split('-')[0]));
    }

    [Fact]
    public void Confidential_Interviews_AreClosed()
    {
        SpeakerContrast closed = Study(1, 2, Exposure.Confidential).WhoSaysSo();
        Assert.Empty(closed.Themes);
        Assert.Contains("The interviews are confidential", closed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_OfASpeaker_AreOneAndWomen()
    {
        Attribution woman = new(ParticipantCategory.Police, "officer", Identifiability.Category)
        {
            Gender = Gender.Woman,
        };
        Assert.Equal(
            ["police", "women"], SpeakerGroup.All.Where(group => group.Holds(woman)).Select(each => each.Code));
        Attribution soldier = new(ParticipantCategory.ArmedForces, "captain", Identifiability.Category);
        Assert.Equal(["others"], SpeakerGroup.All.Where(group => group.Holds(soldier)).Select(each => each.Code));
    }

    private static Study Study(int well, int badly, Exposure exposure)
    {
        StudyBuilder builder = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Reference(new ReferenceId("a-book"), "a", "t"))
            .Add(new Place(new PlaceId("town"), "Town"))
            .Add(new Theme("conduct", "Conduct", "How police behave."))
            .With(new Fieldwork(
                StatementCoverage.AuthorsSelection, 9, 9, 0, ReducedDate.Year(2020), ReducedDate.Year(2020),
                TestData.Source)
            { Exposure = exposure });
        for (int i = 0; i < well + badly; i++)
        {
            builder.Add(new Statement(
                new StatementId(i < well ? $"favourable-{i}" : $"unfavourable-{i}"),
                new Attribution(ParticipantCategory.CivilSociety, "activist", Identifiability.Category),
                new PlaceId("town"),
                new PlaceId("town"),
                ReducedDate.Year(2020),
                "Something.",
                TestData.Source)
            { Readings = [new StanceReading("conduct", i < well ? Stance.Favourable : Stance.Unfavourable)] });
        }

        return builder.Build();
    }
}
