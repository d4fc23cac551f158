using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Analyzers.Signatures.Abi;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>Finds imports whose declared result cannot tell an error from a request identifier.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReturnTypeAnalyzer() : TapiAnalyzer(SignatureDescriptors.ReturnType)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) =>
        OnImport(context, project, Check);

    private static void Check(ImportContext context)
    {
        var import = context.Import;
        if (import.Export is not { Return: { Kind: CTypeKind.Int32, IsPointer: false } } export)
        {
            return;
        }

        if (import.PreservesSignature ? !IsLong(import, context.Project) : LosesRequest(import, export))
        {
            context.Report(Diagnostic.Create(
                SignatureDescriptors.ReturnType,
                Place(import, context.Cancellation),
                export.ReturnsRequestId ? FixProperties.None.Add(FixProperties.IsRequest, "true") : FixProperties.None,
                export.Name,
                export.ReturnsRequestId ? " and positive for a request" : string.Empty,
                import.Method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                import.PreservesSignature ? "declare it as 'int'" : "remove PreserveSig = false and declare it as 'int'"));
        }
    }

    // Errors become exceptions there, and the request identifier is lost.
    private static bool LosesRequest(TapiImport import, ExportFacts export) =>
        export.ReturnsRequestId && ResultParameter.Count(import) == export.Parameters.Length;

    private static bool IsLong(TapiImport import, TapiProject project)
    {
        var platforms = project.Platforms;
        var method = import.Method;
        if (method.ReturnsVoid)
        {
            return false;
        }

        var shape = new AbiReader(import.RuntimeMarshalling).Result(method);
        if (shape.Kind == AbiKind.Unknown)
        {
            return true;
        }

        // How MarshalAs or a structure interprets 32 bits is the user's decision.
        var isWide = shape.Kind != AbiKind.Integer || (platforms.X86 && shape.Size.X86 != 4) || (platforms.X64 && shape.Size.X64 != 4);
        return !isWide
            && (shape.IsWrapped
                || MarshalAs.Of(method.GetReturnTypeAttributes()) is { Type: UnmanagedType.I4 or UnmanagedType.U4 or UnmanagedType.Error }
                || IsSigned(method.ReturnType)
                || IsEnumOfErrors(method.ReturnType, project));
    }

    /// <summary>
    /// Whether a result is an unsigned enum whose members are errors, so that what it is compared with has its bits. The rules about
    /// comparisons find those that mean a signed number.
    /// </summary>
    private static bool IsEnumOfErrors(ITypeSymbol type, TapiProject project)
    {
        if (type is not INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_UInt32 })
        {
            return false;
        }

        var values = type.GetMembers().OfType<IFieldSymbol>().Select(member => member.ConstantValue).OfType<uint>().ToList();
        return values.TrueForAll(value => value is 0 or > int.MaxValue) && values.Exists(project.Facts.Constants.IsErrorValue);
    }

    private static bool IsSigned(ITypeSymbol type)
    {
        var special = type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying.SpecialType : type.SpecialType;
        return special is not (SpecialType.System_UInt32 or SpecialType.System_UIntPtr or SpecialType.System_Boolean);
    }

    private static Location Place(
        TapiImport import,
        CancellationToken cancellation) => import.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
    {
        MethodDeclarationSyntax method => method.ReturnType.GetLocation(),
        LocalFunctionStatementSyntax function => function.ReturnType.GetLocation(),
        _ => import.Location,
    };
}
