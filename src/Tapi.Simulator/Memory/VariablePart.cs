namespace Tapi.Simulator.Memory;

/// <summary>Something in the variable part of a structure.</summary>
/// <param name="SizeOffset">Where the size member is; the offset member is right behind it.</param>
/// <param name="CountOffset">Where the number of entries is told, for a list.</param>
/// <param name="Count">The number of entries.</param>
/// <param name="StatedSize">What the size member says.</param>
/// <param name="Length">The bytes that are taken.</param>
/// <param name="Build">The bytes, when they begin at this offset.</param>
internal sealed record VariablePart(int SizeOffset, int? CountOffset, int Count, int StatedSize, int Length, Func<int, byte[]> Build);
