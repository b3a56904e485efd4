using System.Text.Json;

namespace PolicingReform.Tests.Segregation;

public class SegregationTests
{
    private static readonly ReferenceCases Cases = ReferenceCases.Read("segregation.json");
    private static readonly string[] Edges = ["one group only"];

    public static TheoryData<string> Names =>
        [.. Cases.All.Select(each => each.GetProperty("name").GetString()!).Except(Edges)];

    // Reference/segregation.R: sums over units and groups, hypergeometric expectations, enumeration of small tables.
    [Theory]
    [MemberData(nameof(Names))]
    public void Segregation_OfATable_AgreesWithR(string name)
    {
        (JsonElement input, JsonElement expected) = Case(name);
        SegregationIndices all = UnitTables.Of(UnitTables.Rows(input.GetProperty("table"))).Segregation(draws: 0);
        Same("multigroupDissimilarity", all.Dissimilarity.Value);
        Same("mutual", all.Mutual);
        Same("entropyIndex", all.EntropyIndex);
        Same("expectedMutual", all.ExpectedMutual);
        Same("expectedEntropyIndex", all.ExpectedEntropyIndex);
        Same("expectedMultigroupDissimilarity", all.ExpectedDissimilarity);
        Each("unitMutual", [.. all.Units.Select(unit => unit.LocalMutual)]);
        Each("unitDissimilarities", [.. all.Units.Select(unit => unit.Dissimilarity)]);
        Each("groupMutual", [.. all.Groups.Select(group => group.LocalMutual)]);
        Each("groupDissimilarities", [.. all.Groups.Select(group => group.Dissimilarity)]);
        Each("expectedGroupDissimilarities", [.. all.Groups.Select(group => group.ExpectedDissimilarity)]);

        void Same(string field, double? actual) =>
            UnitTables.Same(UnitTables.Number(expected.GetProperty(field)), actual, field);

        // A unit without officers is in the reference and not in the table.
        void Each(string field, double?[] actual)
        {
            double?[] values = [.. expected.GetProperty(field).EnumerateArray().Select(UnitTables.Number)];
            if (values.Length > actual.Length)
                values = [.. values.Where(value => value is not null)];
            Assert.Equal(values.Length, actual.Length);
            for (int i = 0; i < values.Length; i++)
                UnitTables.Same(values[i], actual[i], $"{field} {i}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decomposition_ByProvince_AgreesWithR(string name)
    {
        (JsonElement input, JsonElement expected) = Case(name);
        if (UnitTables.Numbers(input.GetProperty("provinces")) is not int[] provinces)
            return;
        JsonElement parts = expected.GetProperty("provinces");
        SegregationDecomposition all =
            UnitTables.Of(UnitTables.Rows(input.GetProperty("table")), provinces).SegregationWithin("province");
        UnitTables.Same(UnitTables.Number(parts.GetProperty("betweenMutual")), all.Between, "between");
        UnitTables.Same(UnitTables.Number(parts.GetProperty("withinMutual")), all.Within, "within");
        UnitTables.Same(
            UnitTables.Number(parts.GetProperty("betweenEntropyIndex")), all.BetweenEntropyIndex, "between H");
        UnitTables.Same(UnitTables.Number(parts.GetProperty("withinEntropyIndex")), all.WithinEntropyIndex, "within H");
        foreach (JsonElement part in parts.GetProperty("within").EnumerateArray())
        {
            SetSegregation set = all.Sets.Single(each => each.Label == $"p{part.GetProperty("province").GetInt32()}");
            Assert.Equal(part.GetProperty("total").GetInt32(), set.Persons);
            UnitTables.Same(UnitTables.Number(part.GetProperty("mutual")), set.Mutual, set.Label);
            UnitTables.Same(UnitTables.Number(part.GetProperty("entropyIndex")), set.EntropyIndex, set.Label);
            UnitTables.Same(UnitTables.Number(part.GetProperty("mutualPart")), set.Contribution, set.Label);
        }
    }

    // Enumerated in R: the probability of all tables with the same margins that are at least as uneven. With 20,000
    // draws the simulated one lies within four standard errors.
    [Theory]
    [InlineData("two units, two groups")]
    [InlineData("small, two units, three groups")]
    [InlineData("small, three units, three groups")]
    public void RandomisationP_OfASmallTable_AgreesWithTheEnumeration(string name)
    {
        (JsonElement input, JsonElement expected) = Case(name);
        double exact = expected.GetProperty("randomisation").GetProperty("multigroupDissimilarityP").GetDouble();
        CompositionTable table = UnitTables.Of(UnitTables.Rows(input.GetProperty("table")));
        double p = table.Segregation(draws: 20_000).RandomisationP!.Value;
        Assert.InRange(p, exact - 0.014, exact + 0.014);
        Assert.Equal(p, table.Under(new AnalysisSettings { MaximumThreads = 1 }).Segregation(20_000).RandomisationP);
    }

    [Fact]
    public void Segregation_OfOneGroup_SaysThatThereIsNothingToBeUneven()
    {
        SegregationIndices all = UnitTables.Of([[3, 0], [4, 0]]).Segregation();
        Assert.Equal(
            "everybody is of one group, so there is nothing to be uneven", all.Dissimilarity.NoValue!.Sentence);
        Assert.Null(all.Mutual);
        Assert.Empty(all.Units);
    }

    [Fact]
    public void Segregation_OfConfidentialUnits_ClosesAtLeastTwoParts()
    {
        SegregationIndices all =
            UnitTables.Of([[3, 27], [40, 40], [25, 30]], exposure: Exposure.Confidential).Segregation(draws: 0);
        Assert.NotNull(all.Mutual);
        Assert.Equal([true, false, true], all.Units.Select(unit => unit.Closed is not null));
        Assert.All(all.Units.Where(unit => unit.Closed is not null), unit => Assert.Null(unit.Persons));
        Assert.DoesNotContain("30", all.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Segregation_OfBoundsOrChosenPersons_IsNotGiven()
    {
        CompositionTable chosen = new("people asked", ["place"],
        [
            new UnitComposition(["a"], Composition.FromPurposiveSample("a", TestData.Counts(4, 9), Exposure.Published)),
            new UnitComposition(["b"], Composition.FromPurposiveSample("b", TestData.Counts(9, 4), Exposure.Published)),
        ]);
        Assert.Equal("purposive-sample", chosen.Segregation().Dissimilarity.NoValue!.Code);
        CompositionTable bounds = new("units", ["place"],
        [
            new UnitComposition(["a"], Composition.FromBounds(
                "a", [new BoundedPart(Gender.Woman, 2)], Exposure.Published, 57)),
        ]);
        Assert.Equal("units-not-counted", bounds.Segregation().Dissimilarity.NoValue!.Code);
        Assert.Equal("units-not-counted", bounds.ShareChange(Gender.Woman, bounds).Change.NoValue!.Code);
    }

    private static (JsonElement Input, JsonElement Expected) Case(string name)
    {
        JsonElement found = Cases.All.Single(each => each.GetProperty("name").GetString() == name);
        return (found.GetProperty("input"), found.GetProperty("expected"));
    }
}
