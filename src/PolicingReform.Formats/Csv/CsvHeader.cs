namespace PolicingReform.Formats;

/// <summary>The names of the columns of a file, each in its place.</summary>
internal sealed class CsvHeader
{
    private const int MostPlaces = 10;
    private const int MostListed = 30;

    private readonly string[] _names;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private CsvHeader(string[] names, long line) => (_names, Line) = (names, line);

    /// <summary>The line that it stands on.</summary>
    public long Line { get; }

    public int Count => _names.Length;

    public ValueList<string> Names => ValueList.Create<string>(_names);

    /// <summary>The name in a place, or null beyond the header.</summary>
    public string? this[int place] => place < _names.Length ? _names[place] : null;

    /// <summary>The header; names that are empty or stand twice become problems.</summary>
    public static CsvHeader From(string[] names, long line, ProblemList problems)
    {
        CsvHeader header = new(names, line);
        List<string> nameless = [];
        Dictionary<string, List<string>> repeated = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            string place = Spoken.Number(i + 1);
            if (string.IsNullOrWhiteSpace(names[i]))
                nameless.Add(place);
            else if (!header._places.TryAdd(names[i], i))
                Places(repeated, names[i], header._places[names[i]]).Add(place);
        }

        if (nameless.Count > 0)
        {
            problems.Add(
                line, null,
                $"the header has no name in column {Spoken.Some(nameless, MostPlaces)}; name every column, or remove " +
                "those without a name.");
        }

        foreach ((string name, List<string> places) in repeated)
        {
            problems.Add(
                line, name,
                $"the header holds the name {Spoken.Count(places.Count, "time")}, in columns " +
                $"{Spoken.Some(places, MostPlaces)}; rename all but one.");
        }

        return header;
    }

    /// <summary>Where a column stands, or null where the file does not have it.</summary>
    public int? Place(string name) => _places.TryGetValue(name, out int place) ? place : null;

    /// <summary>Adds a problem for each column that the file does not have.</summary>
    public void AddUnknown(IReadOnlyList<string> unknown, ProblemList problems)
    {
        for (int i = 0; i < unknown.Count; i++)
        {
            string nearest = _places.Count == 0
                ? ""
                : $", the nearest is {Spoken.Quoted(Spelling.Nearest(unknown[i], _places.Keys))}";
            // Once is enough, and the last sentence is the one that is read.
            string listed = i == unknown.Count - 1
                ? $"; its columns are {Spoken.Some([.. _names.Select(name => Spoken.Quoted(name))], MostListed)}"
                : "";
            problems.Add(Line, unknown[i], $"the file has no such column{nearest}{listed}.");
        }
    }

    private static List<string> Places(Dictionary<string, List<string>> repeated, string name, int first)
    {
        if (!repeated.TryGetValue(name, out List<string>? places))
            repeated.Add(name, places = [Spoken.Number(first + 1)]);
        return places;
    }
}
