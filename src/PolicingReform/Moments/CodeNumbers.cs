using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>A number for each code of a column, to be added row by row.</summary>
internal sealed class CodeNumbers
{
    private readonly CodeArray _codes;
    private readonly int[] _table;
    private readonly int? _scale;

    /// <summary>Creates numbers.</summary>
    /// <param name="codes">The codes by row.</param>
    /// <param name="table">The number for each code, and each missing reason.</param>
    public CodeNumbers(CodeArray codes, int[] table)
    {
        (_codes, _table) = (codes, table);
        int step = codes.Codes > 1 ? table[1] : 0;
        bool isLinear = !codes.HasMissing && !Enumerable.Range(0, codes.Codes).Any(code => table[code] != code * step);
        _scale = isLinear && (codes.Bytes.Length > 0 || codes.Shorts.Length > 0) ? step : null;
    }

    /// <summary>Adds the numbers of some rows to targets.</summary>
    public void AddTo(int first, Span<int> targets)
    {
        if (_scale is not int scale)
            _codes.Add(first, _table, targets);
        else if (_codes.Bytes.Length > 0)
            MomentKernels.AddScaled(_codes.Bytes.Slice(first, targets.Length), scale, targets);
        else
            MomentKernels.AddScaled(_codes.Shorts.Slice(first, targets.Length), scale, targets);
    }
}
