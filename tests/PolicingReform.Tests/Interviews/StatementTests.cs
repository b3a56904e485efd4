namespace PolicingReform.Tests.Interviews;

/// <summary>Published is not the same as machine-readable: default output leads to nobody.</summary>
public class StatementTests
{
    [Fact]
    public void Statement_ByDefault_ShowsCategoryPlaceAndMonth() => Assert.Equal(
        "academic, ramadi, 2020-12: Quick tempers are the main difficulty; politics meddles before elections, though " +
        "less so in Anbar.",
        CaseStudiesOf.Iraq.Statements["s03"].ToString());

    [Fact]
    public void Statement_OfASoleOfficeHolder_ShowsTheCategoryAlone() => Assert.StartsWith(
        "local official: Arms belong outside",
        CaseStudiesOf.Iraq.Statements["s19"].ToString(),
        StringComparison.Ordinal);

    // A remark beside a figure must not give away what the attribution holds back.
    [Fact]
    public void Remarks_OfTheStudy_NameNoSoleOffice()
    {
        string[] remarks =
        [
            .. CaseStudiesOf.Iraq.Bodies.SelectMany(body => body.Compositions).SelectMany(each => each.Sources)
                .Concat(CaseStudiesOf.Iraq.Benchmarks.SelectMany(benchmark => benchmark.Sources))
                .Select(source => source.Remark ?? ""),
        ];
        Assert.All(
            remarks,
            remark => Assert.DoesNotMatch("(?i)advis[eo]r|director of|head of district", remark));
    }

    [Fact]
    public void Attribution_ByDefault_IsNotThePrintedOne() =>
        Assert.Equal("local official", CaseStudiesOf.Iraq.Statements["s19"].Speaker.ToString());

    [Fact]
    public void Readings_OfOneThemeTwice_AreRefused()
    {
        Statement statement = CaseStudiesOf.Iraq.Statements["s03"];
        Refusal.Is<ArgumentException>(
            "Readings held conduct twice; a text is read once for each theme. (Parameter 'Readings')",
            () => _ = statement with
            {
                Readings =
                [
                    new StanceReading("conduct", Stance.Mixed), new StanceReading("conduct", Stance.Favourable),
                ],
            });
    }
}
