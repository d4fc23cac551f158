using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>A parameter as the header has it: of an export or of a callback.</summary>
/// <param name="CType">The C type as the page writes it.</param>
/// <param name="IsIncoming">Whether TAPI passes it to the project's code.</param>
internal sealed record HeaderSlot(string CType, ResolvedType Type, Direction Direction, bool IsWrittenLater, bool IsIncoming = false)
{
    public bool IsOutput => Direction != Direction.In && Type.IsPointer;

    /// <summary>The type with an explanation, for a message.</summary>
    public string Description => $"{CType} ({Kind})";

    private string Kind => (Type.IsPointer, Type.Kind) switch
    {
        (true, CTypeKind.UInt32 or CTypeKind.Int32 or CTypeKind.Handle) => "a pointer to 4 bytes",
        (true, CTypeKind.Byte or CTypeKind.Char) => "a pointer to text or bytes",
        (true, CTypeKind.Structure or CTypeKind.Guid or CTypeKind.SystemTime) => "a pointer to a structure",
        (true, _) => "a pointer",
        (false, CTypeKind.Callback) => "a function",
        (false, _) => Type.Size.IsSame ? $"{Type.Size.X86} bytes" : "the size of a pointer",
    };

    public static HeaderSlot Of(ParameterFacts parameter) =>
        new(parameter.CType, parameter.Type, parameter.Model.Direction, parameter.IsWrittenLater);

    /// <summary>The parameters of a callback; null where one of their types is unknown.</summary>
    public static IReadOnlyList<HeaderSlot>? OfCallback(CallbackModel callback, PageCatalogue catalogue)
    {
        var slots = callback.Parameters.Select(type => Of(type, catalogue)).OfType<HeaderSlot>().ToList();
        return slots.Count == callback.Parameters.Count ? slots : null;
    }

    private static HeaderSlot? Of(CType type, PageCatalogue catalogue) =>
        TypeResolver.Resolve(type, catalogue) is { } resolved ? new HeaderSlot(type.ToString(), resolved, Direction.In, false, true) : null;
}
