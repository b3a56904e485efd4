using System.Collections;
using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// Results of one kind as flat rows, with a caption and notes: what a user interface binds, whatever the kind.
/// </summary>
public abstract class ResultTable : Result
{
    private ValueList<ResultRow>? _rows;

    private protected ResultTable(string caption, AnalysisSettings settings, ValueList<string> notes) =>
        (Caption, Settings, Notes) = (caption, settings, notes);

    /// <summary>What the table shows, in one line.</summary>
    public string Caption { get; }

    /// <summary>The settings it was made under.</summary>
    public AnalysisSettings Settings { get; }

    /// <summary>The results as flat rows, in the same order.</summary>
    // Made when they are asked for: a table of many thousand results is often read by its members alone.
    public ValueList<ResultRow> Rows => _rows ??= [.. Results.Select(result => result.Row)];

    /// <summary>What must be known to read the table, one sentence each.</summary>
    public ValueList<string> Notes { get; }

    internal abstract IReadOnlyList<AnalysisResult> Results { get; }
}

/// <summary>Results of one kind, one a row, looked up by their labels.</summary>
/// <typeparam name="T">The kind of result.</typeparam>
public sealed class ResultTable<T> : ResultTable, IReadOnlyList<T>
    where T : AnalysisResult
{
    private readonly ImmutableArray<T> _results;
    private readonly Func<ResultTable<T>, Table> _tabulate;
    private readonly Func<ImmutableArray<T>, Picture> _draw;

    internal ResultTable(
        string caption,
        ImmutableArray<T> results,
        AnalysisSettings settings,
        IEnumerable<string> notes,
        Func<ResultTable<T>, Table> tabulate,
        Func<ImmutableArray<T>, Picture> draw)
        : base(caption, settings, ValueList.From(notes))
    {
        _results = results;
        _tabulate = tabulate;
        _draw = draw;
    }

    /// <summary>The number of results.</summary>
    public int Count => _results.Length;

    /// <summary>The result at a position.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the table.</exception>
    public T this[int index] => _results[Require.InRange(index, 0, _results.Length - 1)];

    /// <summary>The one result whose row bears these labels.</summary>
    /// <param name="labels">
    /// Texts or codes of labels, in the order of the row; any may be left out as long as one row only is meant:
    /// <c>gaps["community-police-anbar", "residents-anbar-2014"]</c>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// No row or more than one row bears them; the message shows the rows.
    /// </exception>
    public T this[params ReadOnlySpan<string> labels]
    {
        get
        {
            T? found = null;
            int count = 0;
            foreach (T result in _results)
            {
                if (Bears(result.Row.Labels, labels))
                    (found, count) = (result, count + 1);
            }

            return count == 1
                ? found!
                : throw new ArgumentException(
                    $"labels were {Quoted(labels)}; {(count == 0 ? "no" : "more than one")} row bears them. {Known()}",
                    nameof(labels));
        }
    }

    /// <summary>Returns an enumerator over the results, in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_results).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override IReadOnlyList<AnalysisResult> Results => _results;

    internal ResultTable<T> WithNote(string note) =>
        new(Caption, _results, Settings, [.. Notes, note], _tabulate, _draw);

    private protected override Table Tabulate() => _tabulate(this);

    private protected override Picture Draw() => _draw(_results);

    private static bool Bears(ValueList<RowLabel> rowLabels, ReadOnlySpan<string> labels)
    {
        int met = 0;
        foreach (RowLabel label in rowLabels)
        {
            if (met < labels.Length && (label.Text == labels[met] || label.Code == labels[met]))
                met++;
        }

        return met == labels.Length && met > 0;
    }

    private static string Quoted(ReadOnlySpan<string> labels) =>
        labels.IsEmpty ? "none" : string.Join(", ", labels.ToArray().Select(Require.Quoted));

    private string Known()
    {
        const int most = 10;
        string rows = string.Join("; ", Rows.Take(most).Select(row =>
            string.Join(", ", row.Labels.Select(label => Require.Quoted(label.Code ?? label.Text)))));
        return Rows.Count > most
            ? $"The first {Numeral.Text(most)} of {Numeral.Text(Rows.Count)} rows are: {rows}."
            : $"The rows are: {rows}.";
    }
}
