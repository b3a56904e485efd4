namespace PolicingReform;

/// <summary>A community that lives at a place.</summary>
/// <remarks>
/// Religion, ethnicity, tribe and language are axes of their own: communities overlap and are no partition of the
/// residents.
/// </remarks>
public sealed record Community : Noun
{
    /// <summary>Creates a community.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public Community(string name, Locator source)
    {
        Name = Require.Text(name);
        Source = Require.NotNull(source);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>Its religion or denomination, where stated; else null.</summary>
    public string? Religion { get; init => field = Require.TextOrNull(value, parameterName: nameof(Religion)); }

    /// <summary>Its ethnicity, where stated; else null.</summary>
    public string? Ethnicity { get; init => field = Require.TextOrNull(value, parameterName: nameof(Ethnicity)); }

    /// <summary>Its tribe, where stated; else null.</summary>
    public string? Tribe { get; init => field = Require.TextOrNull(value, parameterName: nameof(Tribe)); }

    /// <summary>Its language, where stated; else null.</summary>
    public string? Language { get; init => field = Require.TextOrNull(value, parameterName: nameof(Language)); }

    /// <summary>The words that say how large it is ("sizeable"), as printed; or null.</summary>
    public string? Prevalence { get; init => field = Require.TextOrNull(value, parameterName: nameof(Prevalence)); }

    /// <summary>Its share of the residents as published, or null.</summary>
    public PublishedFigure? Share { get; init; }

    private protected override string Say() => Prevalence is null ? Name : $"{Name} ({Prevalence})";
}
