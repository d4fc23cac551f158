namespace Tapi.Generator.Resolution.Types;

/// <summary>A C type as C# writes it.</summary>
/// <param name="Name">The C# name of the type behind the stars.</param>
/// <param name="Size">Bytes of one value on x86 and x64, stars counted.</param>
internal sealed record ResolvedType(CTypeKind Kind, string Name, int Pointers, PlatformSize Size)
{
    public string CSharp => Name + new string('*', Pointers);

    public bool IsPointer => Pointers > 0;

    public ResolvedType Pointee => this with { Pointers = Pointers - 1, Size = default };
}
