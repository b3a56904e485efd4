namespace PolicingReform;

/// <summary>How far an attribution leads to one person.</summary>
public enum Identifiability
{
    /// <summary>It names a category of which there are many.</summary>
    Category,

    /// <summary>It names an office that one person holds: shown by category only, and never beside a stance.</summary>
    SoleOffice,
}

/// <summary>Who made a statement, as far as the source says: a category, never a name.</summary>
public sealed record Attribution : Noun
{
    /// <summary>Creates an attribution.</summary>
    /// <param name="category">The category of the speaker.</param>
    /// <param name="asPrinted">The attribution as it is printed.</param>
    /// <param name="identifiability">How far it leads to one person.</param>
    /// <exception cref="ArgumentException">The text is empty or the class is not defined.</exception>
    public Attribution(ParticipantCategory category, string asPrinted, Identifiability identifiability) =>
        (Category, AsPrinted, Identifiability, Office) =
        (Require.NotNull(category), Require.Text(asPrinted), Require.Defined(identifiability), asPrinted);

    /// <summary>The category of the speaker.</summary>
    public ParticipantCategory Category { get; }

    /// <summary>The attribution as it is printed; default output shows the category instead.</summary>
    public string AsPrinted { get; }

    /// <summary>How far it leads to one person.</summary>
    public Identifiability Identifiability { get; }

    /// <summary>The office or role alone, in our own words: two statements of one office may be one person's.</summary>
    public string Office { get; init => field = Require.Text(value, parameterName: nameof(Office)); }

    /// <summary>The gender of the speaker, where it is stated; else null.</summary>
    public Category? Gender { get; init => field = PolicingReform.Gender.OrNull(value, nameof(Gender)); }

    private protected override string Say() => Category.Label;
}
