namespace PolicingReform.Surveys;

/// <summary>A text in one language.</summary>
public sealed record Wording : Noun
{
    private const int LongestTag = 35;

    /// <summary>Creates a text.</summary>
    /// <param name="language">The language as a BCP 47 tag, for example <c>en</c>, <c>ar-IQ</c>, <c>ckb</c>.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The tag is malformed, or the text is empty.</exception>
    public Wording(string language, string text)
    {
        Language = Require.Text(language, LongestTag);
        if (!language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || !char.IsAsciiLetter(language[0]))
        {
            throw new ArgumentException(
                $"language was {Require.Quoted(language)}; a BCP 47 tag such as \"en\" or \"ar-IQ\" is required.",
                nameof(language));
        }

        Text = Require.Text(text);
    }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    internal static ValueList<Wording> OncePerLanguage(ValueList<Wording>? wordings, string parameterName)
    {
        string? twice = Require.NotNull(wordings, parameterName)
            .GroupBy(each => each.Language, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null
            ? wordings
            : throw Require.Broken($"{parameterName} held two texts in {twice}; give one a language.", parameterName);
    }

    private protected override string Say() => $"{Text} ({Language})";
}
