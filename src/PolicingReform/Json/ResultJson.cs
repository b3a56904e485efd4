using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PolicingReform.Json;

/// <summary>
/// Writes results as JSON: flat rows, full precision, <c>null</c> with its reason where a number is absent.
/// </summary>
/// <remarks>
/// Letters of every script stay readable and <c>&lt;</c> is escaped. The field names of a row are those of
/// <see cref="ResultRow"/> in camel case and are stable; enum values are their names in camel case.
/// </remarks>
public static class ResultJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Returns a table as one JSON object: caption, settings, rows and notes.</summary>
    /// <param name="table">The table.</param>
    public static string ToJson(this ResultTable table) => Text(stream => Write(table, stream));

    /// <summary>
    /// Returns any other result as one JSON object: caption, the names of its columns, rows of texts and notes. A cell
    /// that has no text for a reason holds the reason.
    /// </summary>
    /// <param name="result">The result; a table of results or a single one is written as its rows.</param>
    public static string ToJson(this Result result) => Require.NotNull(result) switch
    {
        ResultTable table => table.ToJson(),
        AnalysisResult single => single.ToJson(),
        _ => Text(stream => Using(stream, json => Texts(json, result.AsTable()))),
    };

    /// <summary>Returns a result as one JSON object: its row.</summary>
    /// <param name="result">The result.</param>
    public static string ToJson(this AnalysisResult result) => Require.NotNull(result).Row.ToJson();

    /// <summary>Returns a row as one JSON object.</summary>
    /// <param name="row">The row.</param>
    public static string ToJson(this ResultRow row)
    {
        Require.NotNull(row);
        return Text(stream => Using(stream, json => Row(json, row)));
    }

    /// <summary>Writes a table as one JSON object, in UTF-8 without a byte order mark.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to; it stays open.</param>
    public static void Write(ResultTable table, Stream stream)
    {
        Require.NotNull(table);
        Require.NotNull(stream);
        Using(stream, json =>
        {
            json.WriteStartObject();
            json.WriteString("caption", table.Caption);
            json.WriteStartObject("settings");
            json.WriteNumber("confidenceLevel", table.Settings.ConfidenceLevel.Value);
            json.WriteNumber("minimumCellSize", table.Settings.MinimumCellSize);
            json.WriteNumber("seed", table.Settings.Seed);
            json.WriteEndObject();
            json.WriteStartArray("rows");
            foreach (ResultRow row in table.Rows)
                Row(json, row);
            json.WriteEndArray();
            Strings(json, "notes", table.Notes);
            json.WriteEndObject();
        });
    }

    private static void Texts(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject();
        json.WriteString("caption", table.Caption);
        Strings(json, "columns", table.Columns.Select(column => column.Header));
        json.WriteStartArray("rows");
        foreach (ImmutableArray<Cell> row in table.Rows)
        {
            json.WriteStartArray();
            foreach (Cell cell in row)
                json.WriteStringValue(cell.Text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        Strings(json, "notes", table.Notes);
        json.WriteEndObject();
    }

    private static string Text(Action<Stream> write)
    {
        using MemoryStream buffer = new();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Using(Stream stream, Action<Utf8JsonWriter> write)
    {
        using Utf8JsonWriter json = new(stream, Options);
        write(json);
    }

    private static void Row(Utf8JsonWriter json, ResultRow row)
    {
        json.WriteStartObject();
        json.WriteStartObject("labels");
        foreach (RowLabel label in row.Labels)
            json.WriteString(label.Name, label.Text);
        json.WriteEndObject();
        json.WriteStartObject("codes");
        foreach (RowLabel label in row.Labels)
            json.WriteString(label.Name, label.Code);
        json.WriteEndObject();
        json.WriteString("statistic", row.Statistic);
        Number(json, "value", row.Value);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        Number(json, "n", row.N);
        json.WriteString("basis", JsonNames.Of(row.Basis));
        json.WriteString("unit", row.Unit);
        json.WriteString("status", JsonNames.Of(row.Status));
        json.WriteString("reasonCode", row.ReasonCode);
        json.WriteString("reason", row.Reason);
        json.WriteString("intervalStatus", JsonNames.Of(row.IntervalStatus));
        json.WriteString("intervalReasonCode", row.IntervalReasonCode);
        json.WriteString("intervalReason", row.IntervalReason);
        Number(json, "level", row.Level);
        json.WriteString("verdict", row.Verdict is Verdict verdict ? JsonNames.Of(verdict) : null);
        json.WriteString("method", row.Method);
        json.WriteStartObject("extras");
        foreach (RowExtra extra in row.Extras)
            Number(json, extra.Name, extra.Number);
        json.WriteEndObject();
        Strings(json, "sources", row.Sources.Select(source => source.ToString()));
        Strings(json, "notes", row.Notes);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is double value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
