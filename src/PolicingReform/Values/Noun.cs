namespace PolicingReform;

/// <summary>The base of everything a study holds: an immutable record with value equality.</summary>
/// <remarks>
/// It exists to seal <see cref="ToString"/>: the text a compiler writes for a record follows the current culture
/// (a date turns Hijri under <c>ar-SA</c>), and a study must read the same on every machine.
/// </remarks>
public abstract record Noun
{
    private protected Noun()
    {
    }

    /// <summary>Returns the noun in one line of English, the same under every culture.</summary>
    public sealed override string ToString() => Say();

    private protected abstract string Say();
}
