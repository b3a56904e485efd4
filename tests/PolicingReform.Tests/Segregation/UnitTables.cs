using System.Text.Json;

namespace PolicingReform.Tests.Segregation;

/// <summary>Tables of units made from rows of counts.</summary>
internal static class UnitTables
{
    private static readonly PersonAttribute Attribute = new("origin-group", "origin");

    public static Category Group(int g) => new(Attribute, $"g{g + 1}", $"group {g + 1}");

    /// <summary>Rows without anybody are units that do not exist.</summary>
    public static CompositionTable Of(
        int[][] rows, int[]? provinces = null, Exposure exposure = Exposure.Published,
        Func<Composition, Composition>? change = null) => new(
        "a force",
        provinces is null ? ["unit"] : ["province", "unit"],
        [
            .. rows.Index().Where(row => row.Item.Sum() > 0).Select(row => new UnitComposition(
                provinces is null ? [$"u{row.Index + 1}"] : [$"p{provinces[row.Index]}", $"u{row.Index + 1}"],
                (change ?? (unit => unit))(Composition.FromCompleteCount(
                    $"u{row.Index + 1}",
                    row.Item.Select((count, g) => new CountedPart(Group(g), count)),
                    exposure)))),
        ]);

    public static int[][] Rows(JsonElement table) =>
        [.. table.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt32()).ToArray())];

    public static int[]? Numbers(JsonElement list) => list.ValueKind == JsonValueKind.Null
        ? null
        : [.. list.EnumerateArray().Select(each => each.GetInt32())];

    public static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    /// <summary>The tolerance of the reference files: relative, and absolute below a thousandth.</summary>
    public static void Same(double? expected, double? actual, string what)
    {
        Assert.True(expected is null == actual is null, $"{what}: expected {expected}, got {actual}");
        if (expected is double e && actual is double a)
            Assert.True(Math.Abs(e - a) <= 1e-9 * Math.Max(Math.Abs(e), 0.001), $"{what}: expected {e:R}, got {a:R}");
    }
}
