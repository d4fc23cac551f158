using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Analyzers.Signatures.Abi;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>Compares a delegate with the callback that TAPI calls.</summary>
internal static class CallbackSignature
{
    public static IEnumerable<Diagnostic> Check(CallbackDelegate item, TapiProject project, CancellationToken cancellation)
    {
        var (type, callback, runtimeMarshalling, _) = item;
        if (type.DelegateInvokeMethod is not { } invoke || HeaderSlot.OfCallback(callback, project.Facts.Catalogue) is not { } slots)
        {
            yield break;
        }

        // An integer result stays in a register that nobody reads; any other result is created or left for a caller that does not expect
        // it.
        var reader = new AbiReader(runtimeMarshalling);
        if (callback.ReturnType is { Name: "void" or "VOID", Pointers: 0 }
            && !invoke.ReturnsVoid
            && reader.Result(invoke).Kind is not (AbiKind.Integer or AbiKind.Unknown))
        {
            var syntax = type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as DelegateDeclarationSyntax;
            var declared = invoke.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            yield return Diagnostic.Create(
                SignatureDescriptors.ParameterType,
                syntax?.ReturnType.GetLocation() ?? Name(type),
                "return",
                type.Name,
                "void",
                declared,
                string.Empty,
                "declare it as 'void'");
        }

        if (invoke.Parameters.Length != slots.Count)
        {
            var types = string.Join(", ", slots.Select(slot => slot.CType));
            yield return Diagnostic.Create(
                SignatureDescriptors.ParameterCount, Name(type), type.Name, slots.Count, types, invoke.Parameters.Length);
            yield break;
        }

        foreach (var parameter in invoke.Parameters)
        {
            var report = ParameterReport.Of(
                parameter, reader.Parameter(parameter), slots[parameter.Ordinal], type.Name, project.Platforms, false, cancellation);
            if (report is not null)
            {
                yield return report;
            }
        }
    }

    private static Location Name(INamedTypeSymbol type) => type.Locations.FirstOrDefault() ?? Location.None;
}
