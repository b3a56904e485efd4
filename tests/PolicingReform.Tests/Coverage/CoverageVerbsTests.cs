namespace PolicingReform.Tests.Coverage;

public class CoverageVerbsTests
{
    // Two headmen of one quarter, two academics of one city and three activists of one town may each be one person:
    // 20 - 1 - 1 - 2 = 16.
    [Fact]
    public void Speakers_OfThePaper_AreBetweenSixteenAndTwenty() =>
        Assert.Equal((16, 20), CaseStudiesOf.Iraq.Coverage()!.DistinctSpeakers);

    [Fact]
    public void Coverage_OfThePaper_CountsWhatIsHeld()
    {
        CoverageStatement coverage = CaseStudiesOf.Iraq.Coverage()!;
        Assert.Equal(20, coverage.Statements);
        Assert.Equal(3, coverage.StatementsOfWomen);
        Assert.Equal([6, 3, 2, 5], coverage.StatementsBySite.Select(each => each.MadeThere));
        // Of Hay al-Tanak a scholar in Mosul speaks too; an officer in Ramadi speaks of Anbar, an activist of Iraq.
        Assert.Equal([5, 3, 3, 4], coverage.StatementsBySite.Select(each => each.AboutIt));
        Assert.Contains("between 8 and 14", coverage.ToString(), StringComparison.Ordinal);
        Assert.Contains("nothing here treats the statements as a sample", coverage.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("woman", "woman", 1)]
    [InlineData("woman", "man", 2)]
    [InlineData("woman", null, 1)]
    [InlineData(null, null, 1)]
    public void Speakers_OfOneOfficeAndPlace_DifferOnlyWhereTheirGenderDoes(string? one, string? other, int fewest) =>
        Assert.Equal((fewest, 2), SpeakerBounds.Of([Said("a", one), Said("b", other)]));

    // Three statements of one office: said to be one person's, of two, or not known.
    [Theory]
    [InlineData(SameSpeaker.Yes, 1, 2)]
    [InlineData(SameSpeaker.No, 2, 3)]
    [InlineData(SameSpeaker.Unknown, 1, 3)]
    public void Speakers_OfWhomTheDataSayWhetherTheyAreOne_AreCountedSo(SameSpeaker answer, int fewest, int most) =>
        Assert.Equal(
            (fewest, most),
            SpeakerBounds.Of(
            [
                Said("a", null),
                Said("b", null) with { SameSpeakerAs = [new SpeakerComparison(new StatementId("a"), answer)] },
                Said("c", null),
            ]));

    // Lawyers, judges and shaikhs were interviewed (p. 9), and no set-off statement is theirs; no police officer is
    // quoted at the two sites of Ninewa.
    [Fact]
    public void Silence_OfThePaper_IsNamed()
    {
        CoverageStatement coverage = CaseStudiesOf.Iraq.Coverage()!;
        Assert.Equal(
            ["forum-member", "tribal", "armed-forces", "legal-expert", "international-adviser"],
            coverage.UnheardCategories.Select(each => each.Code));
        Assert.Equal(["hay-al-tanak", "qaraqosh"], coverage.SitesWithoutPolice.Select(each => each.Id.Value));
    }

    [Fact]
    public void Speakers_WhoAreToldApart_CountAsTheyAre() =>
        Assert.Equal((90, 90), PolicingReform.CaseStudies.ExampleStudy.Create(1, 30).Coverage()!.DistinctSpeakers);

    [Fact]
    public void Coverage_OfAStudyWithoutInterviews_IsNone() =>
        Assert.Null(new StudyBuilder(new StudyId("s"), "A study").Build().Coverage());

    private static Statement Said(string id, string? gender) => new(
        new StatementId(id),
        new Attribution(ParticipantCategory.Academic, "Academic", Identifiability.Category)
        {
            Gender = gender switch { "woman" => Gender.Woman, "man" => Gender.Man, _ => null },
        },
        new PlaceId("here"), new PlaceId("here"), ReducedDate.Year(2020), "Something.", TestData.Source);
}
