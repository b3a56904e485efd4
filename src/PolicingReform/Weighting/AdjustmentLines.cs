using System.Collections.Immutable;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>What became of each category and total of a calibration.</summary>
internal static class AdjustmentLines
{
    public static ImmutableArray<AdjustmentLine> Of(
        SurveyData data, Calibration calibration, AdjustmentCells cells, double[] weights, double[] after)
    {
        double[] persons = CellSums.Of(cells.Of, cells.Count, Array.ConvertAll(weights, w => w == 0 ? 0.0 : 1.0));
        double[] before = CellSums.Of(cells.Of, cells.Count, weights);
        double[] then = CellSums.Of(cells.Of, cells.Count, after);
        ImmutableArray<AdjustmentLine>.Builder lines = ImmutableArray.CreateBuilder<AdjustmentLine>();
        for (int m = 0, first = 0; m < calibration.Margins.Count; first += calibration.Margins[m++].Counts.Count)
        {
            Margin margin = calibration.Margins[m];
            int size = margin.Counts.Count;
            double[] n = Sums(persons, cells.Categories[m], first, size);
            double[] was = Sums(before, cells.Categories[m], first, size);
            double[] got = Sums(then, cells.Categories[m], first, size);
            for (int c = 0; c < size; c++)
            {
                MarginCount count = margin.Counts[c];
                lines.Add(new AdjustmentLine(margin.Name, count.Name, (int)n[c], count.Persons, was[c], got[c]));
            }
        }

        foreach (KnownTotal total in calibration.Totals)
        {
            ReadOnlySpan<double> x = data.Numbers(total.Column, "totals").Values;
            (double was, double got) = (0, 0);
            for (int i = 0; i < x.Length; i++)
                (was, got) = (was + (weights[i] * x[i]), got + (after[i] * x[i]));
            lines.Add(new AdjustmentLine(total.Column, null, (int)persons.Sum(), total.Total, was, got));
        }

        return lines.ToImmutable();
    }

    private static double[] Sums(double[] cells, int[] category, int first, int size)
    {
        double[] sums = new double[size];
        for (int k = 0; k < cells.Length; k++)
            sums[category[k] - first] += cells[k];
        return sums;
    }
}
