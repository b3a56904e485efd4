namespace PolicingReform;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>It should be known; nothing is wrong with the data as such.</summary>
    Note,

    /// <summary>Something can hardly be right; the study loads.</summary>
    Warning,

    /// <summary>The structure is broken; there is no study until it is mended.</summary>
    Error,
}

/// <summary>Something found while data were checked: what, where, and what to do.</summary>
public sealed record Finding
{
    internal Finding(
        string code, Severity severity, string subject, string message, ValueList<Locator>? sources = null) =>
        (Code, Severity, Subject, Message, Sources) = (code, severity, subject, message, sources ?? []);

    /// <summary>The code: lower-case words joined by hyphens.</summary>
    public string Code { get; }

    /// <summary>How grave it is.</summary>
    public Severity Severity { get; }

    /// <summary>
    /// What it is about: the kind and id of a noun, with a property where one is meant, or a JSON path.
    /// </summary>
    public string Subject { get; }

    /// <summary>One sentence: what was found and what to do.</summary>
    public string Message { get; }

    /// <summary>Where it stands in the sources.</summary>
    public ValueList<Locator> Sources { get; }

    /// <summary>Returns severity, subject and message in one line.</summary>
    public override string ToString() => $"{Severity}: {Subject}: {Message}";
}
