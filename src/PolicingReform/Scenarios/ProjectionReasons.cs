namespace PolicingReform;

/// <summary>The reasons that only projections give.</summary>
internal static class ProjectionReasons
{
    /// <summary>How far beyond the horizon the path is followed.</summary>
    public const int MostYearsBeyond = 10_000;

    public static Unavailable StartIsStated { get; } = new(
        ResultStatus.Undefined, "start-is-stated", "the start is what is stated, and the same in every simulation");

    public static Unavailable NothingVaries { get; } = new(
        ResultStatus.Undefined, "simulations-do-not-vary", "the ends of the simulated shares are the same");

    public static Unavailable NobodyLeft { get; } = new(
        ResultStatus.Undefined, "force-dies-out", "the force has died out: less than half a person is expected");

    public static Unavailable NoHires { get; } = new(
        ResultStatus.Undefined, "no-hires-within-horizon", "nobody is hired within the horizon");

    public static Unavailable NoOthersHired { get; } = new(
        ResultStatus.Undefined,
        "no-others-hired",
        "the scenario hires nobody else, so it does not say how the other groups share what is left");

    public static Unavailable SomeWithoutPersons(double part) => new(
        ResultStatus.Undefined,
        "simulations-without-persons",
        $"in {Numeral.Percent(part)} of the simulations nobody is left",
        Numeral.Percent(part));

    public static Unavailable NotEvenAll(double share, int year, Share target) => new(
        ResultStatus.Undefined,
        "not-even-all-hires",
        $"even with all hires it comes to {Numeral.Percent(share)} at the end of {Numeral.Text(year)}, below the " +
        $"target of {target}",
        Numeral.Percent(share),
        Numeral.Text(year),
        target.ToString());

    public static Unavailable Later(int years, int year) => new(
        ResultStatus.Undefined,
        "not-within-horizon",
        $"not within {Years(years)}; at these rates in {Numeral.Text(year)}",
        Numeral.Text(years),
        Numeral.Text(year));

    public static Unavailable BeyondBound { get; } = new(
        ResultStatus.Undefined,
        "not-within-bound",
        $"not within {Numeral.Text(MostYearsBeyond)} years beyond the horizon at these rates, and followed no further",
        Numeral.Text(MostYearsBeyond));

    public static Unavailable DiesOut(int year) => Never(
        "force-dies-out", $"the force dies out in {Numeral.Text(year)}", Numeral.Text(year));

    public static Unavailable NobodyHired(double share, double target) => Never(
        "nobody-hired", $"nobody is hired and {Settles(share)}, {Below(target)}", Ends(share, target));

    public static Unavailable NoneOfGroupHired(Category group, double share, double target) => Never(
        "none-of-group-hired",
        $"no {group} are hired and {Settles(share)}, {Below(target)}",
        [group.Label, .. Ends(share, target)]);

    public static Unavailable SettlesBelow(double share, double target) => Never(
        "settles-below", $"{Settles(share)}, {Below(target)}", Ends(share, target));

    public static Unavailable TargetOutruns(double share, double target) => Never(
        "target-outruns", $"the target rises to {Numeral.Percent(target)} and {Settles(share)}", Ends(share, target));

    public static string Years(int years) => years == 1 ? "1 year" : $"{Numeral.Text(years)} years";

    private static Unavailable Never(string why, string sentence, params ReadOnlySpan<string> arguments) => new(
        ResultStatus.Undefined, $"never-{why}", $"never at these rates: {sentence}", arguments);

    private static string Settles(double share) => $"the share settles at {Numeral.Percent(share)}";

    private static string Below(double target) => $"below the target of {Numeral.Percent(target)}";

    private static string[] Ends(double share, double target) => [Numeral.Percent(share), Numeral.Percent(target)];
}
