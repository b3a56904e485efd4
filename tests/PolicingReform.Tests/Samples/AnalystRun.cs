using System.Text;
using System.Text.Json;
using Analyst;

namespace PolicingReform.Tests.Samples;

/// <summary>A call of the sample, in this process: what it left the shell with, printed and said.</summary>
internal sealed record AnalystRun(int Status, string Output, byte[] Raw, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Raw).RootElement.Clone();

    public JsonElement[] Rows => [.. Json.GetProperty("rows").EnumerateArray()];

    public IEnumerable<string> NoteCodes =>
        Json.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString()!);

    public static Task<AnalystRun> OfAsync(params string[] arguments) => OverAsync("", arguments);

    /// <summary>A call over a text on standard input.</summary>
    public static Task<AnalystRun> OverAsync(string input, params string[] arguments) =>
        OverAsync(Encoding.UTF8.GetBytes(input), arguments);

    public static async Task<AnalystRun> OverAsync(byte[] input, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        using MemoryStream raw = new();
        Terminal terminal = new(
            () => new MemoryStream(input), output, () => raw, errors, Width: 100, ShowsProgress: false);
        int status = await CommandLine.RunAsync(arguments, terminal);
        return new AnalystRun(status, output.ToString(), raw.ToArray(), errors.ToString());
    }

    /// <summary>The error of a call that must fail; nothing is printed then.</summary>
    public static async Task<string> ErrorAsync(int status, string input, params string[] arguments)
    {
        AnalystRun run = await OverAsync(input, arguments);
        Assert.Equal("", run.Output);
        Assert.Empty(run.Raw);
        Assert.Equal(status, run.Status);
        return run.Errors;
    }
}
