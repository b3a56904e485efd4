using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Which parts of a composition are closed.</summary>
/// <remarks>
/// It looks at the whole composition, whichever group was asked for: who asks for one group after another must not
/// learn more than who asks for all.
/// </remarks>
internal static class ClosedParts
{
    public static ImmutableArray<bool> Of(Composition composition)
    {
        int minimum = composition.Settings.MinimumCellSize;
        if (composition.Exposure == Exposure.Confidential && composition.Parts[0] is EstimatedPart)
        {
            // Of whom the share was estimated is all that is known of an estimate's cell.
            bool few = composition.Parts.Cast<EstimatedPart>().Any(part => part.Respondents < minimum);
            return [.. composition.Parts.Select(_ => few)];
        }

        if (composition.Exposure != Exposure.Confidential || composition.Size is not int size)
            return [.. composition.Parts.Select(_ => false)];
        if (composition.Parts.Any(part => part is BoundedPart))
        {
            bool small = composition.Parts.Cast<BoundedPart>()
                .Any(part => GivesAway(composition.Range(part), size, minimum));
            return [.. composition.Parts.Select(_ => small)];
        }

        if (composition.IsOverlapping)
        {
            // Overlapping counts have no sum to work another one out from; each stands with its complement alone.
            return
            [
                .. composition.Parts.Cast<CountedPart>().Select(part => size < minimum
                    || IsSmall(part.Count, minimum) || IsSmall(size - part.Count, minimum)),
            ];
        }

        // Who is in none of the stated categories is a cell as well: it follows from the size.
        int[] counts = [.. composition.Parts.Cast<CountedPart>().Select(part => part.Count)];
        int others = size - counts.Sum();
        ImmutableArray<int> all = [.. Enumerable.Range(0, counts.Length + 1)];
        ClosedCells closed = CellClosing.Close([.. counts, others], [all], minimum);
        return [.. closed.Cells.Take(counts.Length).Select(cell => cell || closed.Sums[0])];
    }

    // Bounds of a few persons, on either side of either end, tell of a cell of a few persons. Which cells hide which
    // cannot be worked out from bounds, so one of them closes all.
    private static bool GivesAway((int Low, int High) range, int size, int minimum) =>
        size < minimum || IsSmall(range.Low, minimum) || IsSmall(range.High, minimum)
        || IsSmall(size - range.Low, minimum) || IsSmall(size - range.High, minimum);

    private static bool IsSmall(int persons, int minimum) => persons > 0 && persons < minimum;
}
