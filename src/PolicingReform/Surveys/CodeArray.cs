namespace PolicingReform.Surveys;

/// <summary>
/// Whole numbers from 0 up, in as few bytes as they take: codes of something, and above them the missing reasons.
/// </summary>
internal abstract class CodeArray
{
    /// <summary>The number of missing reasons: as many codes from <see cref="Codes"/> up mean missing.</summary>
    public const int Reasons = 5;

    /// <summary>The number of different codes; a value from here up is missing, for the reason it is above.</summary>
    public abstract int Codes { get; }

    public abstract int Length { get; }

    public abstract int this[int row] { get; }

    /// <summary>Whether a row is missing.</summary>
    public abstract bool HasMissing { get; }

    /// <summary>The codes where each takes a byte; else empty.</summary>
    public virtual ReadOnlySpan<byte> Bytes => [];

    /// <summary>The codes where each takes two bytes; else empty.</summary>
    public virtual ReadOnlySpan<ushort> Shorts => [];

    /// <summary>Adds to each target what the table holds for the code of its row.</summary>
    /// <param name="first">The row of the first target.</param>
    /// <param name="table">A number for each code, and one for each missing reason.</param>
    /// <param name="targets">The targets.</param>
    public abstract void Add(int first, ReadOnlySpan<int> table, Span<int> targets);

    /// <summary>Copies the codes of some rows.</summary>
    public abstract void CopyTo(int first, Span<int> targets);

    public static CodeArray From(ReadOnlySpan<int> codes, int count)
    {
        int most = count + Reasons - 1;
        return most <= byte.MaxValue ? new Of<byte>(Narrow<byte>(codes), count)
            : most <= ushort.MaxValue ? new Of<ushort>(Narrow<ushort>(codes), count)
            : new Of<int>(codes.ToArray(), count);
    }

    public static CodeArray From(byte[] codes, int count) => new Of<byte>(codes, count);

    private static T[] Narrow<T>(ReadOnlySpan<int> codes)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        T[] narrow = new T[codes.Length];
        for (int i = 0; i < codes.Length; i++)
            narrow[i] = T.CreateChecked(codes[i]);
        return narrow;
    }

    private sealed class Of<T>(T[] codes, int count) : CodeArray
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        public override int Codes => count;

        public override bool HasMissing { get; } = Array.Exists(codes, code => int.CreateTruncating(code) >= count);

        public override ReadOnlySpan<byte> Bytes => codes as byte[];

        public override ReadOnlySpan<ushort> Shorts => codes as ushort[];

        public override int Length => codes.Length;

        public override int this[int row] => int.CreateTruncating(codes[row]);

        public override void Add(int first, ReadOnlySpan<int> table, Span<int> targets)
        {
            ReadOnlySpan<T> rows = codes.AsSpan(first, targets.Length);
            for (int i = 0; i < rows.Length; i++)
                targets[i] += table[int.CreateTruncating(rows[i])];
        }

        public override void CopyTo(int first, Span<int> targets)
        {
            ReadOnlySpan<T> rows = codes.AsSpan(first, targets.Length);
            for (int i = 0; i < rows.Length; i++)
                targets[i] = int.CreateTruncating(rows[i]);
        }
    }
}
