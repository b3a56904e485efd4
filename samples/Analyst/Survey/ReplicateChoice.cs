using System.Globalization;
using PolicingReform;
using PolicingReform.Surveys;

namespace Analyst;

/// <summary>The replicates that are asked for.</summary>
/// <param name="Kind">How they are made, or null for none: variances then are linearized.</param>
internal sealed record ReplicateChoice(ReplicateKind? Kind)
{
    public const string Words = "none|jackknife|bootstrap:R|brr|fay:K|columns:PREFIX";

    public const int LargestScale = 1_000_000;

    private const int MostDraws = 100_000;

    public static ReplicateChoice None { get; } = new((ReplicateKind?)null);

    /// <summary>How many a bootstrap draws.</summary>
    public int Count { get; init; }

    /// <summary>What the unit that is weighed down keeps, in balanced replication.</summary>
    public double Kept { get; init; }

    /// <summary>How the names of the columns begin that hold weights.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>By what the sum of squares over columns is multiplied, or null for one over their number.</summary>
    public double? Scale { get; init; }

    /// <summary>Reads what follows <c>--replicates</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="whatItIs">What it should be, where it is not that.</param>
    /// <returns>The choice, or null where it is not that.</returns>
    public static ReplicateChoice? Read(string text, out string? whatItIs)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        (string word, string? rest) = colon < 0 ? (text, null) : (text[..colon], text[(colon + 1)..]);
        whatItIs = null;
        switch (word, rest)
        {
            case ("none", null):
                return None;
            case ("jackknife", null):
                return new ReplicateChoice(ReplicateKind.Jackknife);
            case ("brr", null):
                return new ReplicateChoice(ReplicateKind.Balanced);
            case ("bootstrap", string number):
                if (Options.TryWhole(number, out int count) && count is >= 2 and <= MostDraws)
                    return new ReplicateChoice(ReplicateKind.Bootstrap) { Count = count };
                whatItIs = $"bootstrap:R names how many are drawn, a whole number from 2 to {MostDraws}";
                return null;
            case ("fay", string part):
                if (Options.TryNumber(part, out double kept) && kept is >= 0 and < 1)
                    return new ReplicateChoice(ReplicateKind.Balanced) { Kept = kept };
                whatItIs = "fay:K names the part of its weight that a unit keeps, a number from 0 to below 1";
                return null;
            case ("columns", string prefix):
                if (!string.IsNullOrWhiteSpace(prefix))
                    return new ReplicateChoice(ReplicateKind.Columns) { Prefix = prefix };
                whatItIs = "columns:PREFIX names how the columns of the weights begin, such as columns:rep";
                return null;
            default:
                whatItIs = $"it is one of {Words.Replace("|", ", ", StringComparison.Ordinal)}";
                return null;
        }
    }

    /// <summary>The columns of a file that hold the weights, in their natural order: rep2 stands before
    /// rep10.</summary>
    /// <param name="names">The columns of the file.</param>
    /// <param name="used">Columns that the call uses for something else; they are not taken.</param>
    /// <param name="file">What messages call the file.</param>
    /// <exception cref="InputException">There are fewer than two.</exception>
    public IReadOnlyList<string> Columns(IEnumerable<string> names, IEnumerable<string> used, string file)
    {
        StringComparer natural = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);
        string[] found =
        [
            .. names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Except(used, StringComparer.Ordinal)
                .Order(natural)
                .ThenBy(name => name, StringComparer.Ordinal),
        ];
        if (found.Length >= 2)
            return found;
        string what = found.Length == 0 ? "no column begins" : $"only the column \"{found[0]}\" begins";
        throw new InputException(Printable.Line(
            $"{file}, line 1: --replicates columns:{Prefix}: {what} with \"{Prefix}\"; replicates need two columns " +
            "or more, so give the beginning that their names share."));
    }

    /// <summary>What is asked of the library.</summary>
    /// <param name="columns">The columns of the weights.</param>
    public Replicates Replicates(ValueList<string> columns) => Kind switch
    {
        ReplicateKind.Jackknife => PolicingReform.Surveys.Replicates.Jackknife,
        ReplicateKind.Bootstrap => PolicingReform.Surveys.Replicates.Bootstrap(Count),
        ReplicateKind.Columns => PolicingReform.Surveys.Replicates.FromColumns(columns, Scale),
        _ when Kept > 0 => PolicingReform.Surveys.Replicates.Fay(Kept),
        _ => PolicingReform.Surveys.Replicates.Balanced,
    };

    /// <summary>How the variance is made from them.</summary>
    /// <param name="replicates">What was asked of the library.</param>
    /// <param name="number">How many there are, or null where no row tells.</param>
    /// <param name="seed">The seed of what is drawn.</param>
    public string Note(Replicates replicates, int? number, ulong seed)
    {
        bool isTold = Kind is ReplicateKind.Jackknife or ReplicateKind.Balanced;
        string count = isTold && number is int known ? $" ({known} replicates)" : "";
        string rule = Kind switch
        {
            ReplicateKind.Jackknife => "times (n - 1) / n of the n sampling units of its stratum",
            ReplicateKind.Bootstrap => $"averaged; drawn with seed {seed}",
            ReplicateKind.Columns when Scale is double scale => $"summed and multiplied by {Figures.Plain(scale)}",
            ReplicateKind.Balanced when Kept > 0 =>
                $"averaged and divided by (1 - {Figures.Plain(Kept)}) squared",
            _ => "averaged",
        };
        return $"Variances by {replicates}{count}: the squared differences of the replicates from the estimate, " +
            $"{rule}.";
    }
}
