using System.Runtime.Intrinsics;
using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>The value of each respondent that moments are taken of.</summary>
internal abstract class MomentValues
{
    /// <summary>Whether a respondent has a pair of values.</summary>
    public virtual bool IsPair => false;

    public virtual double CentreX => 0;

    public virtual double CentreY => 0;

    /// <summary>Fills in the values of some respondents, about their centres; NaN where x is missing.</summary>
    /// <param name="first">The first respondent.</param>
    /// <param name="groups">For each the subgroup, or a number below 0.</param>
    /// <param name="x">For each the value.</param>
    /// <param name="y">For each the second value of a pair, present wherever x is.</param>
    public abstract void Fill(int first, ReadOnlySpan<int> groups, Span<double> x, Span<double> y);
}

/// <summary>A column of numbers.</summary>
internal sealed class NumberValues(NumberData numbers) : MomentValues
{
    public override double CentreX => numbers.Centre;

    public override void Fill(int first, ReadOnlySpan<int> groups, Span<double> x, Span<double> y)
    {
        ReadOnlySpan<double> values = numbers.Values.Slice(first, x.Length);
        for (int i = 0; i < x.Length; i++)
            x[i] = values[i] - numbers.Centre;
    }
}

/// <summary>Two values a respondent, where both are present.</summary>
internal sealed class PairValues(MomentValues left, MomentValues right) : MomentValues
{
    public override bool IsPair => true;

    public override double CentreX => left.CentreX;

    public override double CentreY => right.CentreX;

    public override void Fill(int first, ReadOnlySpan<int> groups, Span<double> x, Span<double> y)
    {
        // Neither is a pair, so neither writes its own y.
        left.Fill(first, groups, x, y);
        right.Fill(first, groups, y, x[..0]);
        for (int i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(y[i]))
                x[i] = double.NaN;
        }
    }
}

/// <summary>Another value as a function of it and of the subgroup.</summary>
internal sealed class DerivedValues(MomentValues from, Func<double, int, double> function) : MomentValues
{
    public override void Fill(int first, ReadOnlySpan<int> groups, Span<double> x, Span<double> y)
    {
        from.Fill(first, groups, x, y);
        for (int i = 0; i < x.Length; i++)
        {
            if (!double.IsNaN(x[i]) && groups[i] >= 0)
                x[i] = function(x[i] + from.CentreX, groups[i]);
        }
    }
}

/// <summary>Nothing but the persons: every respondent has the value 0.</summary>
internal sealed class NoValues : CodedValues
{
    public override int Count => 2;

    public override double Value(int index) => 0;

    public override void FillIndices(int first, Span<ushort> indices) => indices.Fill(1);
}

/// <summary>Values of which there are few different ones, looked up in a table; index 0 is missing.</summary>
internal abstract class CodedValues : MomentValues
{
    private Vector256<double>[]? _powers;

    /// <summary>The number of indices.</summary>
    public abstract int Count { get; }

    /// <summary>For each index from 1 up 1, 1, x, x²; those of index 0 are looked up by nobody.</summary>
    public ReadOnlySpan<Vector256<double>> Powers => _powers ??= MakePowers();

    /// <summary>The value of an index from 1 up.</summary>
    public abstract double Value(int index);

    public abstract void FillIndices(int first, Span<ushort> indices);

    public sealed override void Fill(int first, ReadOnlySpan<int> groups, Span<double> x, Span<double> y)
    {
        Span<ushort> indices = stackalloc ushort[256];
        for (int at = 0; at < x.Length; at += indices.Length)
        {
            Span<ushort> some = indices[..Math.Min(indices.Length, x.Length - at)];
            FillIndices(first + at, some);
            for (int i = 0; i < some.Length; i++)
                x[at + i] = some[i] == 0 ? double.NaN : Powers[some[i]][2];
        }
    }

    private Vector256<double>[] MakePowers()
    {
        Vector256<double>[] powers = new Vector256<double>[Count];
        for (int i = 1; i < powers.Length; i++)
            powers[i] = Vector256.Create(1, 1, Value(i), Value(i) * Value(i));
        return powers;
    }
}

/// <summary>Answers on a scale.</summary>
internal sealed class AnswerValues(AnswerData answers) : CodedValues
{
    public override int Count => answers.Scale.Steps + 2;

    public override double Value(int index) => answers.Scale.Minimum + index - 1;

    public override void FillIndices(int first, Span<ushort> indices)
    {
        ReadOnlySpan<byte> codes = answers.Codes.AsSpan(first, indices.Length);
        int steps = answers.Scale.Steps;
        for (int i = 0; i < indices.Length; i++)
            indices[i] = (ushort)(codes[i] <= steps ? codes[i] + 1 : 0);
    }
}

/// <summary>
/// The mean of a respondent's answers to items, each from 0 to 100 by its scale, where enough of them are answered.
/// </summary>
/// <remarks>
/// Steps are summed as whole numbers: an item of few steps counts each of them several times, so that all items have
/// the same. Where the sums fit a byte, 32 respondents are summed at a time.
/// </remarks>
internal sealed class ItemScores : CodedValues
{
    private const int LargestTable = 1 << 16;

    private readonly AnswerData[] _items;
    private readonly byte[][] _codes;
    private readonly bool[] _isReversed;
    private readonly int _leastAnswered;
    private readonly int _sums;

    private ItemScores(AnswerData[] items, bool[] isReversed, int leastAnswered)
    {
        (_items, _isReversed, _leastAnswered) = (items, isReversed, leastAnswered);
        _codes = [.. items.Select(item => item.Codes)];
        _sums = (items.Length * items[0].Scale.Steps) + 1;
    }

    public override int Count => 1 + ((_items.Length - _leastAnswered + 1) * _sums);

    /// <summary>
    /// Scores of items; by table where their scales are alike and the table is small, else one by one.
    /// </summary>
    public static MomentValues Of(AnswerData[] items, bool[] isReversed, int leastAnswered)
    {
        int steps = items[0].Scale.Steps;
        bool fitsByte = items.All(item => item.Scale.Steps == steps) && items.Length * steps <= byte.MaxValue;
        ItemScores scores = new(items, isReversed, leastAnswered);
        return fitsByte && scores.Count <= LargestTable
            ? scores
            : new UnequalItemScores(items, isReversed, leastAnswered);
    }

    public override double Value(int index)
    {
        int answered = _leastAnswered + ((index - 1) / _sums), sum = (index - 1) % _sums;
        return 100.0 * sum / ((double)answered * _items[0].Scale.Steps);
    }

    public override void FillIndices(int first, Span<ushort> indices) => MomentKernels.PlaceItemScores(
        _codes, first, (byte)_items[0].Scale.Steps, _isReversed, _leastAnswered, indices);
}

/// <summary>Scores of items on different scales, or of very many.</summary>
internal sealed class UnequalItemScores(AnswerData[] items, bool[] isReversed, int leastAnswered) : MomentValues
{
    public override void Fill(int first, ReadOnlySpan<int> groups, Span<double> x, Span<double> y)
    {
        x.Clear();
        Span<int> counts = new int[x.Length];
        for (int item = 0; item < items.Length; item++)
        {
            ReadOnlySpan<byte> codes = items[item].Codes.AsSpan(first, x.Length);
            int steps = items[item].Scale.Steps;
            for (int i = 0; i < codes.Length; i++)
            {
                if (codes[i] > steps)
                    continue;
                x[i] += 100.0 * (isReversed[item] ? steps - codes[i] : codes[i]) / steps;
                counts[i]++;
            }
        }

        for (int i = 0; i < x.Length; i++)
            x[i] = counts[i] >= leastAnswered ? x[i] / counts[i] : double.NaN;
    }
}
