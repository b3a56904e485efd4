using PolicingReform;
using PolicingReform.Formats;

namespace Analyst;

/// <summary>Makes the options, or the rows of a file, published shares.</summary>
internal static class PublishedShares
{
    private const string NameColumn = "name";
    private const string DateColumn = "date";
    private const string Unnamed = "share";

    /// <summary>The columns that must be there.</summary>
    public static ValueList<string> Columns { get; } = [.. PublishedField.All.Select(field => field.Name)];

    /// <summary>The columns that may be there.</summary>
    public static ValueList<string> MayBeThere { get; } = [NameColumn, DateColumn];

    /// <summary>The share of the options.</summary>
    public static PublishedShare Of(Func<PublishedField, (double Low, double High)> number) =>
        Of(Unnamed, null, number);

    /// <exception cref="InputException">A row states no share; every problem of every row is told.</exception>
    public static PublishedShare[] Read(CsvTable table, IReadOnlyCollection<string> known)
    {
        InputProblems problems = new(table.Name);
        List<PublishedShare> all = [];
        foreach ((int index, CsvTableRow row) in table.Rows.Index())
        {
            Dictionary<PublishedField, (double Low, double High)> numbers = [];
            foreach (PublishedField field in PublishedField.All)
            {
                if (row[field.Name] is not string text)
                    problems.Add(row.Line, field.Name, Missing(field));
                else if (field.TryRead(text) is (double low, double high))
                    numbers.Add(field, (low, high));
                else
                    problems.Add(row.Line, field.Name, field.Wrong(text));
            }

            string? stated = known.Contains(NameColumn, StringComparer.Ordinal) ? row[NameColumn] : null;
            string name =
                string.IsNullOrWhiteSpace(stated) ? $"row {Figures.Plain(index + 1)}" : Printable.Name(stated);
            string? dated = known.Contains(DateColumn, StringComparer.Ordinal) ? row[DateColumn] : null;
            if (Date(row, dated, problems, out ReducedDate? date) && numbers.Count == PublishedField.All.Count)
                all.Add(Of(name, date, field => numbers[field]));
        }

        problems.ThrowIfAny();
        return [.. all];
    }

    private static string Missing(PublishedField field) => field == PublishedField.DesignEffect
        ? "the value is missing; without a design effect n says nothing of precision: state one, or a range."
        : $"the value is missing; it is {field.WhatItIs}.";

    private static bool Date(CsvTableRow row, string? text, InputProblems problems, out ReducedDate? date)
    {
        date = null;
        if (text is null || ReducedDate.TryParse(text.Trim(), null, out date))
            return true;
        problems.Add(
            row.Line, DateColumn,
            $"\"{Printable.Name(text)}\" was found; it is a year, a month or a day, such as 2020, 2020-07 or " +
            "2020-07-15.");
        return false;
    }

    private static PublishedShare Of(
        string name, ReducedDate? date, Func<PublishedField, (double Low, double High)> number)
    {
        (double share, double mostShare) = number(PublishedField.Share);
        (double persons, double mostPersons) = number(PublishedField.Persons);
        (double effect, double mostEffect) = number(PublishedField.DesignEffect);
        StatedDesignEffect designEffect =
            mostEffect > effect ? StatedDesignEffect.Between(effect, mostEffect) : StatedDesignEffect.Of(effect);
        PublishedShare stated = mostShare > share
            ? PublishedShare.Between(name, share, mostShare, (int)persons, designEffect)
            : PublishedShare.Of(name, share, (int)persons, designEffect);
        return stated with { MostPersons = (int)mostPersons, AsOf = date };
    }
}
