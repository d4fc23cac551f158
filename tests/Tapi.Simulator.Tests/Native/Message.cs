namespace Tapi.Simulator.Tests.Native;

/// <summary>LINEMESSAGE as it was received.</summary>
internal readonly record struct Message(uint Device, uint Id, nuint Instance, nuint Param1, nuint Param2, nuint Param3)
{
    /// <summary>40 bytes where pointers have 8, 24 where they have 4.</summary>
    public static readonly int Size = 8 + (4 * nint.Size);

    public static Message From(Block block) =>
        new(block[0], block[4], block.Word(8), block.Word(8 + nint.Size), block.Word(8 + (2 * nint.Size)), block.Word(8 + (3 * nint.Size)));
}
