namespace PolicingReform.Tests.CaseStudies;

/// <summary>The figures of the paper, counted in the text by hand.</summary>
public class IraqLocalPoliceStudyTests
{
    private static Study Study => CaseStudiesOf.Iraq;

    [Fact]
    public void Fieldwork_IsThatOfThePaper()
    {
        Fieldwork fieldwork = Study.Fieldwork!;
        Assert.Equal((82, 76, 14), (fieldwork.Interviews, fieldwork.AtSites, fieldwork.Women));
        Assert.Equal(("2020-12", "2021-02"), (fieldwork.Begin.ToString(), fieldwork.End.ToString()));
        Assert.Equal(StatementCoverage.AuthorsSelection, fieldwork.Coverage);
        // 82 - 76 = 6 were elsewhere, so at least 14 - 6 women were at the sites.
        Assert.Equal((8, 14), fieldwork.WomenAtSites);
    }

    [Theory]
    [InlineData(6, "ramadi")]
    [InlineData(3, "ameriyat-al-fallujah")]
    [InlineData(2, "hay-al-tanak")]
    [InlineData(4, "mosul", "ninewa")]
    [InlineData(5, "qaraqosh")]
    public void SetOffStatements_ByPlaceOfTheSpeaker_AreThoseOfThePaper(int expected, params string[] places) =>
        Assert.Equal(expected, Study.Statements.Count(each => places.Contains(each.SpeakerPlace.Value)));

    [Fact]
    public void SetOffStatements_AreTwentyOfWhichThreeStateAWoman()
    {
        Assert.Equal(20, Study.Statements.Count);
        Assert.Equal(
            ["s09", "s11", "s17"],
            Study.Statements.Where(each => each.Speaker.Gender is not null).Select(each => each.Id.Value));
    }

    [Fact]
    public void Recommendations_AreEightToThreeAddressees() =>
        Assert.Equal(
            [
                ("all stakeholders", 2), ("the Iraqi government", 2),
                ("international security and development actors", 4),
            ],
            Study.Recommendations.CountBy(each => each.Addressee).Select(pair => (pair.Key, pair.Value)));

    [Fact]
    public void Recommendations_ReferToThePagesPrinted() =>
        Assert.Equal(
            ["", "20-21", "16-20", "18-20", "10-12, 14, 18-20", "24-25", "14, 16, 24-25", "21-22"],
            Study.Recommendations.Select(each => each.Pages.ToString()));

    [Fact]
    public void Sites_AreFourWithTheirPoints() =>
        Assert.Equal(
            ["ramadi", "ameriyat-al-fallujah", "hay-al-tanak", "qaraqosh"],
            Study.Places.Where(place => place is { IsSite: true, Point: not null }).Select(place => place.Id.Value));

    // A scholar in Mosul speaks of a quarter.
    [Fact]
    public void Statement_AboutAnotherPlace_KeepsBothApart()
    {
        Statement statement = Study.Statements["s07"];
        Assert.Equal(("mosul", "hay-al-tanak"), (statement.SpeakerPlace.Value, statement.About.Value));
    }

    [Fact]
    public void Findings_OfThePaper_AreOfFourteenKinds() =>
        Assert.Equal(
            [
                "census-not-held", "conflicting-figures", "contested-authority", "date-outside-fieldwork",
                "distance-does-not-fit", "interview-not-counted", "no-figure-exists", "pages-past-the-end",
                "parts-do-not-sum", "recommendation-without-pages", "several-spellings", "sex-ratio",
                "unit-of-an-area", "unreadable-figure",
            ],
            Study.Validate().Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("statement s13",
        "it is dated 2020-01, outside the fieldwork (2020-12 to 2021-02); one year later would lie within.")]
    [InlineData("place ameriyat-al-fallujah, UrbanResidents", "\"around 19,00\" cannot be read as a number.")]
    [InlineData("place ramadi, Area", "\"8,543 km\" is printed in Kilometres, which is no unit of area.")]
    [InlineData("place qaraqosh, Residents", "\"22–23,000\" and \"48,000\" cannot both hold.")]
    [InlineData("place ameriyat-al-fallujah, Distance",
        "\"30km south of Fallujah\" does not fit the coordinates, which are 21 km from Fallujah.")]
    [InlineData("recommendation r7", "it refers to pages 24-25, and the text ends on page 24.")]
    [InlineData("benchmark residents-anbar-2014", "its parts sum to 1675606, and the total is printed as 1,675,607.")]
    [InlineData("fieldwork", "an interview of 2020-08 is mentioned and is not among the 82 counted.")]
    public void Finding_OfThePaper_SaysWhatAndWhere(string subject, string message)
    {
        Finding finding = Assert.Single(Study.Validate(), each => each.Subject == subject && each.Message == message);
        Assert.NotEmpty(finding.Sources);
    }

    [Fact]
    public void Findings_ComeGravestFirst() =>
        Assert.Equal(
            Study.Validate().Select(finding => finding.Severity).OrderDescending(),
            Study.Validate().Select(finding => finding.Severity));
}
