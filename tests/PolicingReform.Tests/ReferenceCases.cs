using System.Globalization;
using System.Text.Json;

namespace PolicingReform.Tests;

/// <summary>The cases of a JSON file that a script in the folder Reference wrote.</summary>
internal sealed class ReferenceCases
{
    private readonly JsonElement[] _cases;

    private ReferenceCases(double tolerance, JsonElement[] cases)
    {
        Tolerance = tolerance;
        _cases = cases;
    }

    /// <summary>The relative tolerance the file promises.</summary>
    public double Tolerance { get; }

    /// <summary>The cases as they stand in the file.</summary>
    public IReadOnlyList<JsonElement> All => _cases;

    /// <summary>Reads a file from the folder Reference beside the test assembly.</summary>
    public static ReferenceCases Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", file));
        using JsonDocument document = JsonDocument.Parse(bytes);
        JsonElement root = document.RootElement;
        return new ReferenceCases(
            root.GetProperty("tolerance").GetDouble(),
            root.GetProperty("cases").EnumerateArray().Select(c => c.Clone()).ToArray());
    }

    /// <summary>The names of the cases of one kind, for a theory to go through.</summary>
    public TheoryData<string> NamesOf(string kind)
    {
        TheoryData<string> names = [];
        foreach (JsonElement each in OfKind(kind))
            names.Add(each.GetProperty("name").GetString()!);
        return names;
    }

    /// <summary>Input, expected values and tolerance of one case.</summary>
    public (JsonElement Input, JsonElement Expected, double Tolerance) Case(string kind, string name)
    {
        JsonElement found = OfKind(kind).Single(each => each.GetProperty("name").GetString() == name);
        return (
            found.GetProperty("input"), found.GetProperty("expected"), found.GetProperty("tolerance").GetDouble());
    }

    private IEnumerable<JsonElement> OfKind(string kind) =>
        _cases.Where(each => each.GetProperty("kind").GetString() == kind);

    /// <summary>Compares every case of one distribution, and fails with the worst.</summary>
    /// <returns>The number of cases compared.</returns>
    public int Compare(string distribution, Func<JsonElement, double> actual, double tolerance)
    {
        int count = 0;
        double worst = -1;
        string worstCase = "";
        foreach (JsonElement item in _cases)
        {
            JsonElement input = item.GetProperty("input");
            if (!string.Equals(input.GetProperty("distribution").GetString(), distribution, StringComparison.Ordinal))
                continue;

            count++;
            double value = actual(input);
            double error = Accuracy.RelativeError(item.GetProperty("expected").GetDouble(), value);
            if (error > worst)
            {
                worst = error;
                worstCase = string.Create(CultureInfo.InvariantCulture, $"{item} gave {value:R}, {error:E2} off");
            }
        }

        Assert.True(worst <= tolerance, worstCase);
        return count;
    }
}
