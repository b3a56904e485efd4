using System.CommandLine;
using PolicingReform;

namespace Analyst;

/// <summary>What a call of <c>published</c> asks for.</summary>
/// <param name="File">The file of shares, or null.</param>
/// <param name="Stated">The share that the options state, or null.</param>
/// <param name="Interval">How intervals are made.</param>
/// <param name="Margin">The difference that does not matter, or null.</param>
/// <param name="AreRounded">Whether shares are taken as rounded to whole percentages.</param>
/// <param name="Settings">The settings.</param>
internal sealed record PublishedRequest(
    string? File, PublishedShare? Stated, ProportionInterval Interval, PercentagePoints? Margin, bool AreRounded,
    AnalysisSettings Settings);

/// <summary>The options of <c>published</c>.</summary>
internal sealed class PublishedArguments
{
    private readonly Argument<string?> _file = new("FILE")
    {
        Description =
            "A CSV file with a row a share: the columns share, n and deff as the options below, and name and date " +
            "where they are known; - is standard input. Two rows give their difference, three dated ones a trend.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly (PublishedField Field, Option<string?> Option)[] _fields =
        [.. PublishedField.All.Select(field => (field, Text(field)))];

    private readonly Option<IntervalChoice> _interval = Options.Word<IntervalChoice>(
        "--ci", "How intervals are made; auto is Korn-Graubard on n over the design effect.");

    private readonly Option<double?> _margin = Options.Number(
        "--margin", "The difference in percentage points that does not matter, for the verdict.", 1e-6, 100);

    private readonly Option<bool> _rounded = new("--rounded")
    {
        Description = "Take shares as rounded to whole percentages: 62 % is then 61.5 to 62.5 %.",
    };

    // As for every command; a table that somebody printed has nothing left to close.
    private readonly Option<Exposure> _exposure = Options.Word(
        "--exposure", "Printed tables are public, so nothing is closed whatever is said here.", Exposure.Published);

    private readonly SettingsOptions _settings = new();

    public OutputOptions Output { get; } = new();

    public void AddTo(Command command)
    {
        command.Add(_file);
        foreach ((_, Option<string?> option) in _fields)
            command.Add(option);
        Option[] own = [_interval, _margin, _rounded, _exposure];
        foreach (Option option in own)
            command.Add(option);
        _settings.AddTo(command);
        Output.AddTo(command);
    }

    /// <exception cref="UsageException">Options do not go together, or one is missing.</exception>
    public PublishedRequest Read(ParseResult parsed)
    {
        string? file = parsed.GetValue(_file);
        Dictionary<PublishedField, string> given = _fields
            .Where(each => parsed.GetValue(each.Option) is not null)
            .ToDictionary(each => each.Field, each => parsed.GetValue(each.Option)!);
        if (file is not null && given.Count > 0)
        {
            throw new UsageException(
                $"{string.Join(", ", given.Keys.Select(field => field.Option))}: with a file its columns state them; " +
                "leave them out.");
        }

        return new PublishedRequest(
            file,
            file is null ? Stated(given) : null,
            parsed.GetValue(_interval) switch
            {
                IntervalChoice.Wald => ProportionInterval.Wald,
                IntervalChoice.Logit => ProportionInterval.Logit,
                IntervalChoice.Wilson => ProportionInterval.Wilson,
                IntervalChoice.Beta => ProportionInterval.Beta,
                _ => ProportionInterval.KornGraubard,
            },
            parsed.GetValue(_margin) is double margin ? new PercentagePoints(margin) : null,
            parsed.GetValue(_rounded),
            _settings.Read(parsed));
    }

    private static PublishedShare Stated(Dictionary<PublishedField, string> given)
    {
        List<string> problems = [];
        Dictionary<PublishedField, (double Low, double High)> numbers = [];
        foreach (PublishedField field in PublishedField.All)
        {
            if (!given.TryGetValue(field, out string? text))
                problems.Add(Missing(field));
            else if (field.TryRead(text) is (double low, double high))
                numbers.Add(field, (low, high));
            else
                problems.Add($"{field.Option}: {field.Wrong(text)}");
        }

        return problems.Count == 0
            ? PublishedShares.Of(field => numbers[field])
            : throw new UsageException(string.Join('\n', problems));
    }

    private static string Missing(PublishedField field) => field == PublishedField.DesignEffect
        ? "--deff D[,D] is missing: without a design effect n says nothing of precision; state one, or a range."
        : $"{field.Option} {field.HelpName} is missing: it is {field.WhatItIs}; or name a file.";

    private static Option<string?> Text(PublishedField field) =>
        Options.Text(field.Option, field.HelpName, field.Description);
}
