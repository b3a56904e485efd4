using System.Diagnostics.CodeAnalysis;

namespace PolicingReform.Json;

/// <summary>
/// A place in a study file, and what is wrong there: findings carry the JSON path of what they are about.
/// </summary>
internal sealed class DocumentPath
{
    /// <summary>The most findings that are kept: a file of a million mistakes is mended in steps.</summary>
    public const int MostFindings = 1000;

    private const int MostCodesSaid = 30;

    // A million statements have paths, and hardly any of them is ever said: so a path is put together when it is.
    private readonly DocumentPath? _parent;
    private readonly string? _field;
    private readonly int _index;

    private readonly List<Finding> _findings;

    public DocumentPath(string root) => (_field, _findings) = (root, []);

    private DocumentPath(DocumentPath parent, string? field, int index) =>
        (_parent, _field, _index, _findings) = (parent, field, index, parent._findings);

    /// <summary>Whether anything has been reported anywhere in the file.</summary>
    public bool HasFindings => _findings.Count > 0;

    /// <summary>What has been reported; that there is more is said last.</summary>
    public ValueList<Finding> Reported() => _findings.Count <= MostFindings
        ? [.. _findings]
        :
        [
            .. _findings.Take(MostFindings),
            new Finding(
                "more-findings",
                Severity.Error,
                "$",
                $"more is wrong than these {Numeral.Text(MostFindings)}; mend them, and read the file again."),
        ];

    public DocumentPath Field(string name) => new(this, name, 0);

    public DocumentPath Item(int index) => new(this, null, index);

    public override string ToString() => _parent is null
        ? _field!
        : _parent + (_field is null ? $"[{Numeral.Text(_index)}]" : "." + _field);

    /// <summary>Returns what a constructor makes, or reports the sentence with which it refuses.</summary>
    public T? Try<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (Exception refusal) when (refusal is ArgumentException or FormatException or UriFormatException)
        {
            Report("invalid-value", Sentence(refusal));
            return null;
        }
    }

    /// <summary>Returns every item that could be made; null items and refused ones are reported.</summary>
    public List<TNoun> Each<TDocument, TNoun>(TDocument?[]? documents, Func<TDocument, DocumentPath, TNoun?> make)
        where TDocument : class
        where TNoun : class
    {
        List<TNoun> nouns = [];
        foreach ((int index, TDocument? document) in (documents ?? []).Index())
        {
            DocumentPath item = Item(index);
            if (document is null)
                item.Report("missing-value", "it is null; an object is required.");
            else if (make(document, item) is TNoun noun)
                nouns.Add(noun);
        }

        return nouns;
    }

    /// <summary>Returns whether a required field is there; reports it where not.</summary>
    public bool Has<T>([NotNullWhen(true)] T? value, string name)
    {
        if (value is null)
            Field(name).Report("missing-value", "it is missing; a value is required.");
        return value is not null;
    }

    /// <summary>Returns whether all required fields are there; reports each that is not.</summary>
    public bool HasAll(params ReadOnlySpan<(object? Value, string Name)> fields)
    {
        bool all = true;
        foreach ((object? value, string name) in fields)
            all &= Has(value, name);
        return all;
    }

    /// <summary>Returns the items of a list field that could be made.</summary>
    public ValueList<TNoun> List<TDocument, TNoun>(
        string name, TDocument?[]? documents, Func<TDocument, DocumentPath, TNoun?> make)
        where TDocument : class
        where TNoun : class =>
        documents is null ? [] : [.. Field(name).Each(documents, make)];

    /// <summary>Returns the ids in a list field.</summary>
    public ValueList<TId> Ids<TId>(string name, string?[]? ids)
        where TId : Id<TId>, IIdOf<TId> =>
        List(name, ids, (id, at) => at.Try(() => TId.From(id)));

    /// <summary>Returns the texts in a list field.</summary>
    public ValueList<string> Texts(string name, string?[]? texts) => List(name, texts, (text, _) => text);

    /// <summary>Returns the enum value that a camel-case name means.</summary>
    public T? Enumerated<T>(string? name, string field)
        where T : struct, Enum
    {
        if (!Has(name, field))
            return null;
        if (JsonNames.TryParse(name, out T value))
            return value;

        Field(field).Report(
            "unknown-code",
            $"it is {Require.Quoted(name)}; it must be one of " +
            $"{string.Join(", ", Enum.GetValues<T>().Select(JsonNames.Of))}.");
        return null;
    }

    /// <summary>Returns which of the known values a code means.</summary>
    public T? Known<T>(string? code, OpenCodes.Values<T> known)
        where T : class
    {
        if (code is not null && known.TryGetValue(code, out T? found))
            return found;
        string codes = known.Count == 0
            ? "none is known, and a file adds its own under codes"
            : $"it must be one of {string.Join(", ", known.Codes.Take(MostCodesSaid))}" +
              (known.Count > MostCodesSaid ? " and others" : "") + ", or be added under codes";
        Report(
            code is null ? "missing-value" : "unknown-code",
            $"it is {(code is null ? "missing" : Require.Quoted(code))}; {codes}.");
        return null;
    }

    public void Report(string code, string message)
    {
        if (_findings.Count <= MostFindings)
            _findings.Add(new Finding(code, Severity.Error, ToString(), message));
    }

    // ArgumentException appends "(Parameter 'x')", which says in a file what the path says already.
    private static string Sentence(Exception refusal)
    {
        int appended = refusal.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return appended < 0 ? refusal.Message : refusal.Message[..appended];
    }
}
