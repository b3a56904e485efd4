using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using PolicingReform.Json;

namespace PolicingReform.Tests.Representation;

/// <summary>A closed cell holds no value, no n and no ids: not in text, HTML, SVG or JSON, and in no field.</summary>
public partial class ClosedCellTests
{
    // Counts and sizes that occur nowhere else in any output: 7 of 97, and 13, 37, 40 beside it.
    private const int Small = 7;
    private const int NextSmallest = 13;
    private const int Size = 97;

    private static readonly Locator Page = new(new ReferenceId("field-notes")) { Page = 451 };

    private static readonly Category[] Groups =
    [
        .. new[] { "north", "south", "oasis", "river" }
            .Select(code => new Category(PersonAttribute.Tribe, code, code)),
    ];

    private static readonly Benchmark Town = Benchmark.FromCounts(
        new BenchmarkId("town"), "the town", BenchmarkPopulation.Residents,
        Groups.Select(group => new CountedPart(group, 1_000_000)), ReducedDate.Year(2020),
        [new Locator(new ReferenceId("census"))]);

    private static readonly int[] Counts = [37, Small, 40, NextSmallest];

    private static Composition Unit(Exposure exposure) => Composition.FromCompleteCount(
        "a unit", Groups.Zip(Counts, (group, count) => new CountedPart(group, count)), exposure, Size) with
    { Sources = [Page] };

    [Fact]
    public void Table_OfConfidentialData_ClosesTheSmallCellAndTheNextSmallest()
    {
        ResultTable<RepresentationGap> gaps = Unit(Exposure.Confidential).Gaps(Town);
        Assert.Equal(
            [ResultStatus.Available, ResultStatus.Suppressed, ResultStatus.Available, ResultStatus.Suppressed],
            gaps.Select(gap => gap.Gap.Status));
        Assert.Equal(gaps[1].Gap.NoValue, gaps[3].Gap.NoValue);
        Assert.Equal(
            "closed: fewer than 10 persons, or it would give away a cell of so few",
            gaps[1].Gap.NoValue!.Sentence);
    }

    [Fact]
    public void Table_OfPublishedData_ClosesNothing() =>
        Assert.All(Unit(Exposure.Published).Gaps(Town), gap => Assert.Equal(ResultStatus.Available, gap.Gap.Status));

    [Fact]
    public void Table_WithTheClosingSwitchedOff_SaysSo()
    {
        ResultTable<RepresentationGap> gaps =
            Unit(Exposure.Confidential).Under(new AnalysisSettings { MinimumCellSize = 0 }).Gaps(Town);
        Assert.All(gaps, gap => Assert.Equal(ResultStatus.Available, gap.Gap.Status));
        Assert.Contains("The closing of small cells of confidential data was switched off.", gaps.Notes);
    }

    [Fact]
    public void Group_AskedForAlone_IsClosedAsInTheTable() =>
        Assert.Equal(ResultStatus.Suppressed, Unit(Exposure.Confidential).Gap(Groups[3], Town).Gap.Status);

    [Fact]
    public void Body_ThatIsSmallAsAWhole_IsClosedInEveryGroup()
    {
        Composition unit = Composition.FromCompleteCount("a unit", TestData.Counts(0, 8), Exposure.Confidential);
        Assert.All(unit.Gaps(TestData.Half), gap => Assert.Equal(ResultStatus.Suppressed, gap.Gap.Status));
    }

    // What the 37 and the 40 of 97 print is theirs; the closed cells must print nothing of 7, 13, their shares
    // (.0721649, .1340206), gaps (-17.78, -11.60), ratios (.2886598, .5360825), limits or p-values.
    [Fact]
    public void ClosedRow_InEveryForm_HoldsNoNumberOfItsCell()
    {
        foreach (RepresentationGap gap in
            Unit(Exposure.Confidential).Gaps(Town).Where(g => g.Observed.Closed is not null))
        {
            string[] forms = [gap.ToString(), gap.ToHtml(), gap.ToSvg(), gap.Row.ToJson(), gap.Row.ToString()];
            // The numbers that may stay: the benchmark's share, its year, the minimum, and the settings.
            string[] public_ = ["25", "2020", "10", "0.25", "95"];
            foreach (string number in NumbersOutsideDrawing(forms))
                Assert.Contains(number, public_);
            Assert.Empty(gap.Sources);
            Assert.Empty(CaseStudiesOf.Iraq.Explain(gap).Sources);
            Assert.Null(gap.Row.N);
        }
    }

    // A dot, a band or a line at the closed share would give it away as surely as its number.
    [Fact]
    public void ClosedRow_InThePicture_IsDrawnAsIfItWereEmpty()
    {
        string closed = Unit(Exposure.Confidential).Gap(Groups[1], Town).ToSvg();
        string alsoClosed = Unit(Exposure.Confidential).Gap(Groups[3], Town).ToSvg();
        Assert.Equal(closed.Replace("south", "river", StringComparison.Ordinal), alsoClosed);
    }

    [Fact]
    public void ClosedRow_InItsFields_HoldsNoNumberOfItsCell()
    {
        RepresentationGap gap = Unit(Exposure.Confidential).Gap(Groups[1], Town);
        object[] reached = [.. Reach(gap)];
        Assert.Contains(reached, each => each is Unavailable);
        Assert.DoesNotContain(reached, each => each is int and (Small or NextSmallest or Size));
        Assert.DoesNotContain(reached, each => each is double and > 0.07 and < 0.08);
        Assert.DoesNotContain(reached, each => each is Composition composition && composition.Name == "a unit");
        Assert.DoesNotContain(reached, each => each is Locator locator && locator == Page);
    }

    [Theory]
    // At least 40 of 45, a loose bound of women beside it: the men's complement would be at most 5 persons.
    [InlineData(40, 40, 0, 20, 45)]
    [InlineData(40, null, 0, 10, 45)]
    [InlineData(2, null, 0, null, 57)]
    [InlineData(0, 9, 0, null, 57)]
    public void Bounds_OfAFewPersonsInConfidentialData_CloseTheWhole(
        int menLow, int? menHigh, int womenLow, int? womenHigh, int size)
    {
        Composition unit = Composition.FromBounds(
            "a unit",
            [new BoundedPart(Gender.Man, menLow, menHigh), new BoundedPart(Gender.Woman, womenLow, womenHigh)],
            Exposure.Confidential,
            size);
        Assert.All(unit.Gaps(TestData.Half), gap => Assert.Equal(ResultStatus.Suppressed, gap.Gap.Status));
    }

    [Fact]
    public void Bounds_OfManyPersonsInConfidentialData_StayOpen()
    {
        Composition unit = Composition.FromBounds(
            "a unit",
            [new BoundedPart(Gender.Man, 40, 60), new BoundedPart(Gender.Woman, 20, 40)],
            Exposure.Confidential,
            100);
        Assert.All(unit.Gaps(TestData.Half), gap => Assert.Equal(ResultStatus.Bounded, gap.Gap.Status));
    }

    [Fact]
    public void OpenRow_BesideAClosedOne_KeepsThePlaceAndDropsTheRemark()
    {
        Locator telling = Page with { Remark = "register: 37, 7, 40, 13" };
        Composition unit = Unit(Exposure.Confidential) with { Sources = [telling] };
        Assert.Equal([Page, .. Town.Sources], unit.Gap(Groups[0], Town).Sources);
    }

    // Whoever tries a composition out in a notebook must not print its cells.
    [Fact]
    public void Composition_OfConfidentialData_PrintsNoCounts() =>
        Assert.Equal("a unit by tribe: confidential counts of 4 categories", Unit(Exposure.Confidential).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Gap_WithTheClosingSwitchedOff_SaysSoByItself(int minimum) => Assert.Contains(
        "The closing of small cells of confidential data was switched off.",
        Unit(Exposure.Confidential).Under(new AnalysisSettings { MinimumCellSize = minimum })
            .Gap(Groups[1], Town).ToString(),
        StringComparison.Ordinal);

    private static IEnumerable<string> NumbersOutsideDrawing(IEnumerable<string> forms) =>
        forms.SelectMany(form => Number().Matches(Drawing().Replace(form, ""))).Select(match => match.Value);

    // Coordinates, sizes and the axis of the picture are compared with an empty one in a test of their own.
    [GeneratedRegex(
        @"\s(x|y|x1|x2|y1|y2|cx|cy|r|d|width|height|viewBox|stroke-width|stroke-opacity|fill-opacity|" +
        @"font-size|font-weight|xmlns)=""[^""]*""|>\d+ %<")]
    private static partial Regex Drawing();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    private static IEnumerable<object> Reach(object root)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([root]);
        while (open.TryPop(out object? next))
        {
            if (!seen.Add(next))
                continue;
            yield return next;
            if (next is string || next.GetType().IsPrimitive || next.GetType().IsEnum)
                continue;
            if (next is IEnumerable items)
            {
                foreach (object? item in items)
                    Push(open, item);
            }

            for (Type? type = next.GetType(); type is not null; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPointer)
                        Push(open, field.GetValue(next));
                }
            }
        }
    }

    private static void Push(Stack<object> open, object? item)
    {
        if (item is not null and not Type and not Delegate)
            open.Push(item);
    }
}
