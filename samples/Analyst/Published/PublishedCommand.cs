using System.CommandLine;
using PolicingReform;
using PolicingReform.Formats;
using Spectre.Console;

namespace Analyst;

/// <summary><c>published</c>: what a printed table allows to say, by its n and a stated design effect.</summary>
internal static class PublishedCommand
{
    private const string Description =
        "Intervals, a difference or a trend from published shares: each needs its n and a design effect, as a value " +
        "or " +
        "a range, which you state; n alone says nothing of precision.";

    private const string Example = "published --share 0.62 --n 6000 --deff 1.5,3";

    public static Command Create(Terminal terminal)
    {
        PublishedArguments options = new();
        ExampleCommand command = new("published", Description, Example);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            PublishedRequest request = options.Read(parsed);
            OutputChoice output = options.Output.Read(parsed, request.File ?? "-");
            await RunAsync(request, output, terminal, cancellationToken).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(
        PublishedRequest request, OutputChoice output, Terminal terminal, CancellationToken cancellationToken)
    {
        PublishedAnswer answer =
            PublishedAnswer.Of(await SharesAsync(request, terminal, cancellationToken).ConfigureAwait(false), request);
        PublishedRow[] rows = [.. answer.Estimates.Select(PublishedRow.From)];
        Note[] notes = NoteCodes.Of(answer.Notes);
        List<(string, string)> files = [];
        if (output.Csv is string csv)
            files.Add((csv, CsvRows.Write(PublishedRow.Header, rows.Select(row => row.Fields()))));
        if (output.Html is string html)
            files.Add((html, Page(answer)));
        cancellationToken.ThrowIfCancellationRequested();
        OutputFiles.Write(files);
        if (output.Json)
        {
            ReportJson.Write(
                terminal,
                new PublishedReport(
                    "published",
                    rows,
                    [.. answer.Differences.Select(PublishedDifferenceRow.From)],
                    [.. answer.Trends.Select(PublishedTrendRow.From)],
                    notes),
                ReportJson.Context.PublishedReport);
            return;
        }

        IAnsiConsole console = terminal.OpenConsole();
        PublishedTables.Write(console, answer, notes);
        foreach ((string path, _) in files)
            console.WriteLine($"Written: {path}");
    }

    private static async Task<PublishedShare[]> SharesAsync(
        PublishedRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        if (request.Stated is PublishedShare stated)
            return [stated];
        DataFile file = new(request.File!, terminal);
        ValueList<string> names = await file.ReadNamesAsync(cancellationToken).ConfigureAwait(false);
        string[] known = [.. PublishedShares.MayBeThere.Where(name => names.Contains(name, StringComparer.Ordinal))];
        CsvTable table = await file
            .ReadTableAsync([.. PublishedShares.Columns, .. known], cancellationToken)
            .ConfigureAwait(false);
        return PublishedShares.Read(table, known);
    }

    private static string Page(PublishedAnswer answer) => HtmlPage.Render(
        "Published shares",
        "What printed tables allow to say, by their n and the design effects that were stated.",
        [
            new PageSection("Shares") { Result = answer.Estimates, ShowsPicture = true },
            .. answer.Differences.Select(each => new PageSection("Difference") { Result = each, ShowsPicture = true }),
            .. answer.Trends.Select(each => new PageSection("Trend") { Result = each, ShowsPicture = true }),
        ]);
}

/// <summary>What published shares give: themselves, of two their difference, of three dated ones a trend.</summary>
internal sealed record PublishedAnswer(
    ResultTable<PublishedEstimate> Estimates, IReadOnlyList<PublishedDifference> Differences,
    IReadOnlyList<PublishedTrend> Trends)
{
    private const int LeastOfTrend = 3;

    public IEnumerable<string> Notes => Estimates.Notes
        .Concat(Differences.SelectMany(each => each.Notes))
        .Concat(Trends.SelectMany(each => each.Notes))
        .Select(note => note.Replace("AsRounded()", "--rounded", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    public static PublishedAnswer Of(PublishedShare[] shares, PublishedRequest request)
    {
        PublishedShare[] all = request.AreRounded ? [.. shares.Select(share => share.AsRounded())] : shares;
        bool hasTrend = all.Length >= LeastOfTrend && all.All(share => share.AsOf is not null);
        return new PublishedAnswer(
            all.Estimates(request.Interval, request.Settings),
            all.Length == 2 ? [all[0].Compare(all[1], request.Margin, request.Interval, request.Settings)] : [],
            hasTrend ? [all.Trend(request.Settings)] : []);
    }
}
