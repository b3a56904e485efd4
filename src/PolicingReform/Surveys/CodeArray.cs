using System.Numerics;

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

    public static CodeArray From(ReadOnlySpan<int> codes, int count) => (count + Reasons - 1) switch
    {
        <= byte.MaxValue => new Of<byte>(Narrow<byte>(codes), count),
        <= ushort.MaxValue => new Of<ushort>(Narrow<ushort>(codes), count),
        _ => new Of<int>(codes.ToArray(), count),
    };

    public static CodeArray From(byte[] codes, int count) => new Of<byte>(codes, count);

    /// <summary>Adds to each target what the table holds for the code of its row.</summary>
    /// <param name="first">The row of the first target.</param>
    /// <param name="table">A number for each code, and one for each missing reason.</param>
    /// <param name="targets">The targets.</param>
    public abstract void Add(int first, ReadOnlySpan<int> table, Span<int> targets);

    /// <summary>Copies the codes of some rows.</summary>
    public abstract void CopyTo(int first, Span<int> targets);

    /// <summary>How often each code occurs.</summary>
    public abstract int[] Counts();

    /// <summary>Each row's pair of codes, code times the number of other codes plus the other code.</summary>
    /// <param name="other">The other codes.</param>
    /// <param name="counts">How often each pair occurs.</param>
    public abstract CodeArray Paired(CodeArray other, out int[] counts);

    /// <summary>The codes by other numbers.</summary>
    /// <param name="numbers">For each code its number.</param>
    /// <param name="count">How many numbers there are.</param>
    public abstract CodeArray Renumbered(int[] numbers, int count);

    // The other way round, because both types are known only there.
    protected abstract CodeArray PairedAfter<TFirst>(TFirst[] first, int firsts, out int[] counts)
        where TFirst : struct, IBinaryInteger<TFirst>;

    private static T[] Narrow<T>(ReadOnlySpan<int> codes)
        where T : struct, IBinaryInteger<T>
    {
        T[] narrow = new T[codes.Length];
        for (int i = 0; i < codes.Length; i++)
            narrow[i] = T.CreateChecked(codes[i]);
        return narrow;
    }

    private sealed class Of<T>(T[] codes, int count) : CodeArray
        where T : struct, IBinaryInteger<T>
    {
        public override int Codes => count;

        public override int Length => codes.Length;

        public override bool HasMissing { get; } = codes.Length > 0 && Largest(codes) >= count;

        public override ReadOnlySpan<byte> Bytes => codes as byte[];

        public override ReadOnlySpan<ushort> Shorts => codes as ushort[];

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

        public override int[] Counts()
        {
            int[] counts = new int[count];
            foreach (T code in codes)
                counts[int.CreateTruncating(code)]++;
            return counts;
        }

        public override CodeArray Paired(CodeArray other, out int[] counts) =>
            other.PairedAfter(codes, count, out counts);

        public override CodeArray Renumbered(int[] numbers, int count) => (count + Reasons - 1) switch
        {
            <= byte.MaxValue => new Of<byte>(Renumbered<byte>(numbers), count),
            <= ushort.MaxValue => new Of<ushort>(Renumbered<ushort>(numbers), count),
            _ => new Of<int>(Renumbered<int>(numbers), count),
        };

        protected override CodeArray PairedAfter<TFirst>(TFirst[] first, int firsts, out int[] counts)
        {
            counts = new int[firsts * count];
            return (counts.Length + Reasons - 1) switch
            {
                <= byte.MaxValue => new Of<byte>(Paired<TFirst, byte>(first, counts), counts.Length),
                <= ushort.MaxValue => new Of<ushort>(Paired<TFirst, ushort>(first, counts), counts.Length),
                _ => new Of<int>(Paired<TFirst, int>(first, counts), counts.Length),
            };
        }

        private TPair[] Paired<TFirst, TPair>(TFirst[] first, int[] counts)
            where TFirst : struct, IBinaryInteger<TFirst>
            where TPair : struct, IBinaryInteger<TPair>
        {
            TPair[] pairs = new TPair[codes.Length];
            for (int i = 0; i < codes.Length; i++)
            {
                int pair = (int.CreateTruncating(first[i]) * count) + int.CreateTruncating(codes[i]);
                pairs[i] = TPair.CreateTruncating(pair);
                counts[pair]++;
            }

            return pairs;
        }

        private TNumber[] Renumbered<TNumber>(int[] numbers)
            where TNumber : struct, IBinaryInteger<TNumber>
        {
            TNumber[] renumbered = new TNumber[codes.Length];
            for (int i = 0; i < codes.Length; i++)
                renumbered[i] = TNumber.CreateTruncating(numbers[int.CreateTruncating(codes[i])]);
            return renumbered;
        }

        private static int Largest(T[] codes)
        {
            T largest = codes[0];
            foreach (T code in codes)
                largest = T.Max(largest, code);
            return int.CreateTruncating(largest);
        }
    }
}
