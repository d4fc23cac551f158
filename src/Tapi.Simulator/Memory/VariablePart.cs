namespace Tapi.Simulator.Memory;

/// <summary>One item in the variable part of a structure.</summary>
/// <param name="SizeOffset">Where the size member is. The offset member follows.</param>
/// <param name="CountOffset">Where the number of entries is, for a list.</param>
/// <param name="Count">The number of entries.</param>
/// <param name="StatedSize">What the size member says.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Build">Returns the bytes, for the offset at which they begin.</param>
internal sealed record VariablePart(int SizeOffset, int? CountOffset, int Count, int StatedSize, int Length, Func<int, byte[]> Build);
