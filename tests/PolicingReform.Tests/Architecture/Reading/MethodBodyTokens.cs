using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PolicingReform.Tests.Architecture;

/// <summary>Reads the instructions of a method body and yields the metadata they refer to.</summary>
internal static class MethodBodyTokens
{
    private const byte TwoByteOpcode = 0xFE;

    private static readonly ImmutableDictionary<short, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToImmutableDictionary(opcode => opcode.Value, opcode => opcode.OperandType);

    public static IEnumerable<EntityHandle> In(MethodBodyBlock body)
    {
        var found = new List<EntityHandle>();
        BlobReader il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            OperandType operand = Operands[ReadOpcode(ref il)];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig
                or OperandType.InlineTok or OperandType.InlineType)
            {
                found.Add(MetadataTokens.EntityHandle(il.ReadInt32()));
            }
            else
            {
                int size = operand == OperandType.InlineSwitch ? 4 * il.ReadInt32() : SizeOf(operand);
                il.Offset += size;
            }
        }

        return found;
    }

    private static short ReadOpcode(ref BlobReader il)
    {
        byte first = il.ReadByte();
        return first == TwoByteOpcode ? (short)((first << 8) | il.ReadByte()) : first;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineBrTarget or OperandType.InlineI or OperandType.InlineString
            or OperandType.ShortInlineR => 4,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => throw new NotSupportedException($"An instruction has an operand of the kind {operand}."),
    };
}
