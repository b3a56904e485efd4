using PolicingReform.CaseStudies;
using PolicingReform.Json;

namespace PolicingReform.Tests.Invariants;

public class CultureTests
{
    [Fact]
    public void Results_UnderEveryCulture_AreTheSame()
    {
        ResultTable<RepresentationGap> gaps = IraqLocalPoliceStudy.Load().RepresentationGaps();
        ResultTable<RepresentationGap> sample = TestData.Sample(6, 18)
            .Gaps(TestData.Half, new GapOptions { Margin = new PercentagePoints(2.5) });
        Cultures.AssertSame(() => string.Join(
            '\n',
            gaps.ToString(), gaps.ToHtml(), gaps.ToSvg(), gaps.ToJson(), sample.ToString(), sample.ToJson(),
            string.Join('\n', gaps), string.Join('\n', gaps.Rows), string.Join('\n', gaps.Select(gap => gap.Gap)),
            string.Join('\n', gaps.Rows.Select(row => row.Extras.ToString())), ValueList.Create([-1.5, 0.25]),
            CaseStudiesOf.Iraq.Explain(gaps), gaps.Settings, gaps[0].Observed, gaps[0].Benchmark));
    }

    [Fact]
    public void Nouns_UnderEveryCulture_AreTheSame() => Cultures.AssertSame(() => string.Join(
        '\n',
        CaseStudiesOf.Iraq.Bodies.SelectMany(body => body.Compositions)
            .Select(composition => $"{composition} {composition.AsOf} {composition.Sources}")
            .Concat(CaseStudiesOf.Iraq.References.Select(reference => reference.ToString()))
            .Concat(CaseStudiesOf.Iraq.Statements.Select(statement => statement.ToString()))
            .Concat(CaseStudiesOf.Iraq.Validate().Select(finding => finding.ToString()))
            .Concat(CaseStudiesOf.Iraq.Places.Select(place => $"{place} {place.Point} {place.Figures}"))
            .Append(CaseStudiesOf.Iraq.Stances().ToJson()).Append(CaseStudiesOf.Iraq.Coverage()!.ToHtml())
            .Append(ReducedDate.Parse("2020-12-22", null).ToString())
            .Append(new ConfidenceLevel(0.975).ToString())
            .Append(new PercentagePoints(-48.25).ToString())));

    [Fact]
    public void RefusedNumbers_UnderEveryCulture_AreWrittenTheSame() =>
        Cultures.AssertSame(() => Refusal.Of<ArgumentOutOfRangeException>(() => _ = new Share(-1.5)));
}
