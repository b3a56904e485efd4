using PolicingReform;
using PolicingReform.Formats;

namespace Analyst;

/// <summary>Makes the rows of a file scenarios.</summary>
internal static class ParityFile
{
    private const string Name = "scenario";

    /// <summary>The columns that are read.</summary>
    public static ValueList<string> Columns { get; } = [Name, .. ParityField.All.Select(field => field.Name)];

    /// <exception cref="InputException">A row states no scenario; every problem of every row is told.</exception>
    public static ParityInput[] Read(CsvTable table, ParityRequest request)
    {
        InputProblems problems = new(table.Name);
        List<ParityInput> all = [];
        Dictionary<string, long> lines = new(StringComparer.Ordinal);
        foreach (CsvTableRow row in table.Rows)
        {
            string name = ReadName(row, lines, problems);
            Dictionary<ParityField, double[]> numbers = [];
            foreach (ParityField field in ParityField.All)
            {
                if (Numbers(row, field, problems) is double[] read)
                    numbers.Add(field, read);
            }

            if (numbers.Count < ParityField.All.Count)
                continue;
            ParityInput input = ParityInput.Of(name, field => numbers[field]);
            if (input.Problem(request.Exposure, request.Settings.MinimumCellSize) is (ParityField wrong, string why))
                problems.Add(row.Line, wrong.Name, why);
            all.Add(input);
        }

        problems.ThrowIfAny();
        return [.. all];
    }

    private static string ReadName(CsvTableRow row, Dictionary<string, long> lines, InputProblems problems)
    {
        if (row[Name] is not string name || string.IsNullOrWhiteSpace(name))
        {
            problems.Add(row.Line, Name, "the value is missing; each row names its scenario.");
            return "";
        }

        name = Printable.Name(name);
        if (!lines.TryAdd(name, row.Line))
        {
            problems.Add(
                row.Line, Name, $"{name} stands on line {lines[name]} already; names tell scenarios apart, change " +
                    "one.");
        }

        return name;
    }

    private static double[]? Numbers(CsvTableRow row, ParityField field, InputProblems problems)
    {
        if (row[field.Name] is not string text)
        {
            problems.Add(row.Line, field.Name, $"the value is missing; it is {field.WhatItIs}.");
            return null;
        }

        double[]? numbers = field.TryRead(text);
        if (numbers is null)
            problems.Add(row.Line, field.Name, $"\"{Printable.Name(text)}\" was found; it is {field.WhatItIs}.");
        return numbers;
    }
}
