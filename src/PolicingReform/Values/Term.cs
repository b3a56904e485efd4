namespace PolicingReform;

/// <summary>A word of an open code list: the next country has words of its own.</summary>
public sealed record Term : Noun
{
    /// <summary>Creates a term.</summary>
    /// <param name="code">Its code: lower-case words of a-z and 0-9 joined by single hyphens.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public Term(string code) => Code = Slug.Required(code, nameof(code));

    /// <summary>The code, the same in every language.</summary>
    public string Code { get; }

    /// <summary>The code with spaces for hyphens, which is what output shows.</summary>
    public string Label => Code.Replace('-', ' ');

    private protected override string Say() => Label;
}
