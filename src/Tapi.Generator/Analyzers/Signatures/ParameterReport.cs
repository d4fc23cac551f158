using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Analyzers.Signatures.Abi;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>Compares one declared parameter with the header's and says what does not fit.</summary>
internal static class ParameterReport
{
    /// <summary>The report, or null where the declaration fits.</summary>
    /// <param name="owner">The function or callback, for the message.</param>
    /// <param name="isFixable">Whether its type can be changed without checking other code.</param>
    public static Diagnostic? Of(
        IParameterSymbol parameter,
        AbiShape shape,
        HeaderSlot slot,
        string owner,
        Platforms platforms,
        bool isFixable,
        CancellationToken cancellation)
    {
        return Create(shape, slot, owner, platforms, parameter.Name, Declared(parameter), Place, isFixable);

        Location Place() => parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation).GetLocation()
            ?? parameter.Locations.FirstOrDefault()
            ?? Location.None;
    }

    public static Diagnostic? Create(
        AbiShape shape,
        HeaderSlot slot,
        string owner,
        Platforms platforms,
        string name,
        string declared,
        Func<Location> location,
        bool isFixable)
    {
        var mismatch = (slot.IsIncoming
            ? AbiComparer.CompareIncoming(slot.Type, shape)
            : AbiComparer.Compare(slot.Type, shape, slot.IsOutput)).On(platforms);
        if (mismatch == Mismatch.None)
        {
            return null;
        }

        var remedy = Remedy.For(slot, shape, declared.Split(' ')[0]);
        var properties = FixProperties.None;
        if (isFixable && remedy.Type is { } type)
        {
            properties = properties.Add(FixProperties.Type, type);
            properties = remedy.IsByValue ? properties.Add(FixProperties.ByValue, "true") : properties;
        }

        var descriptor = AbiComparer.IsWideVariable(slot.Type, shape)
            ? SignatureDescriptors.HandleSize
            : SignatureDescriptors.ParameterType;
        return Diagnostic.Create(
            descriptor, location(), properties, name, owner, slot.Description, declared, Where(mismatch), remedy.Advice);
    }

    private static string Declared(IParameterSymbol parameter)
    {
        var modifier = parameter.RefKind switch
        {
            RefKind.None => string.Empty,
            RefKind.Out => "out ",
            RefKind.In => "in ",
            _ => "ref ",
        };
        return modifier + parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
    }

    private static string Where(Mismatch mismatch) => (mismatch.OnX86, mismatch.OnX64) switch
    {
        (true, false) => " on x86",
        (false, true) => " on x64",
        _ => string.Empty,
    };
}
