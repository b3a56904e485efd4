namespace PolicingReform;

/// <summary>How a page number is known.</summary>
public enum PageNumbering
{
    /// <summary>The page number is printed on the page.</summary>
    Printed,

    /// <summary>No number is printed: it was counted, or follows from the work's own page references.</summary>
    Inferred,
}

/// <summary>The place in a reference where something stands: section, table, page, footnote.</summary>
public sealed record Locator : Noun
{
    /// <summary>Creates a locator of a whole work; add what is known with the properties.</summary>
    /// <param name="reference">The work.</param>
    public Locator(ReferenceId reference) => ReferenceId = reference;

    /// <summary>The work.</summary>
    public ReferenceId ReferenceId { get; init => field = Require.NotNull(value, nameof(ReferenceId)); }

    /// <summary>The heading it stands under, or null.</summary>
    public string? Section { get; init => field = Require.TextOrNull(value, parameterName: nameof(Section)); }

    /// <summary>The page, from 1, or null.</summary>
    public int? Page { get; init => field = Positive(value, nameof(Page)); }

    /// <summary>How the page number is known; it says nothing where <see cref="Page"/> is null.</summary>
    public PageNumbering PageNumbering { get; init => field = Require.Defined(value, nameof(PageNumbering)); }

    /// <summary>The number of the footnote, from 1, or null.</summary>
    public int? Footnote { get; init => field = Positive(value, nameof(Footnote)); }

    /// <summary>What that place says and what was read from it, in our own words, or null.</summary>
    public string? Remark { get; init => field = Require.TextOrNull(value, parameterName: nameof(Remark)); }

    private protected override string Say() =>
        Place is string place ? $"{ReferenceId}, {place}" : ReferenceId.ToString();

    /// <summary>
    /// The place within the work, <c>"Case Studies", p. 14 (inferred)</c>, or null for the whole of it.
    /// </summary>
    public string? Place
    {
        get
        {
            string inferred = PageNumbering == PageNumbering.Inferred ? " (inferred)" : "";
            string[] parts =
            [
                .. Section is string section ? [$"\"{section}\""] : Array.Empty<string>(),
                .. Page is int page ? [$"p. {Numeral.Text(page)}{inferred}"] : Array.Empty<string>(),
                .. Footnote is int note ? [$"note {Numeral.Text(note)}"] : Array.Empty<string>(),
            ];
            return parts.Length == 0 ? null : string.Join(", ", parts);
        }
    }

    private static int? Positive(int? value, string parameterName) =>
        value is int number ? Require.InRange(number, 1, int.MaxValue, parameterName) : null;
}
