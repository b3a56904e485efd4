using System.CommandLine;
using PolicingReform;

namespace Analyst;

/// <summary>The options that every analysis obeys.</summary>
internal sealed class SettingsOptions
{
    private readonly Option<double?> _level = Options.Number(
        "--level", "The level of intervals, from 0.5 to 0.9999. Default: 0.95.", 0.5, 0.9999);

    private readonly Option<int?> _minimum = Options.Whole(
        "--min-n",
        "Cells of confidential data with fewer persons are closed. Default: 10; 0 switches closing off.",
        0,
        1_000_000);

    private readonly Option<int?> _seed = Options.Whole(
        "--seed", "The seed of everything random. Default: 1.", 0, int.MaxValue);

    public void AddTo(Command command)
    {
        command.Add(_level);
        command.Add(_minimum);
        command.Add(_seed);
    }

    public AnalysisSettings Read(ParseResult parsed) => AnalysisSettings.Default with
    {
        ConfidenceLevel = parsed.GetValue(_level) is double level
            ? new ConfidenceLevel(level)
            : ConfidenceLevel.Percent95,
        MinimumCellSize = parsed.GetValue(_minimum) ?? AnalysisSettings.Default.MinimumCellSize,
        Seed = (ulong)(parsed.GetValue(_seed) ?? 1),
    };
}
