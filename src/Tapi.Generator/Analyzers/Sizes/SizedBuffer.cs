using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>Finds buffers whose size a caller must write into their first four bytes.</summary>
internal static class SizedBuffer
{
    public const string Member = "dwTotalSize";

    /// <summary>The arguments of a call for structures that start with their total size.</summary>
    public static IEnumerable<IArgumentOperation> Arguments(IInvocationOperation call, TapiImport import, PageCatalogue catalogue) =>
        call.Arguments.Where(argument => HeaderParameters.Of(argument.Parameter, import) is { } facts && IsSized(facts, catalogue));

    /// <summary>Whether an expression makes a buffer in which nothing is written yet.</summary>
    public static bool IsFresh(IOperation value)
    {
        var plain = OperationTree.WithoutAnyConversion(value);
        return plain switch
        {
            IArrayCreationOperation { Initializer: null } => true,
            IDefaultValueOperation { Type: { IsValueType: true } type } => !NullValue.IsNative(type),
            IObjectCreationOperation { Arguments.IsEmpty: true, Type: { } type } creation =>
                !NullValue.IsNative(type) && IsPlain(type) && !Initializes(creation.Initializer),
            IInvocationOperation call => Allocates(call.TargetMethod),
            _ => plain.Syntax.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.StackAllocArrayCreationExpression
                && plain.ChildOperations.Count > 0,
        };
    }

    /// <summary>Whether the expression is a larger copy of the same buffer, with the old size in it.</summary>
    public static bool IsEnlarged(IOperation value) =>
        OperationTree.WithoutAnyConversion(value) is IInvocationOperation { TargetMethod: var method }
        && FrameworkMember.Is(method)
        && (method.Name.StartsWith("ReAlloc", StringComparison.Ordinal) || method.Name == "Realloc");

    /// <summary>Whether the member is the one at the start.</summary>
    public static bool IsSize(IFieldSymbol field) =>
        field.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(item => !item.IsStatic && !item.IsConst) is { } first
        && (SymbolEqualityComparer.Default.Equals(first, field.OriginalDefinition) || SymbolEqualityComparer.Default.Equals(first, field)
            || field.Name.EndsWith("TotalSize", StringComparison.OrdinalIgnoreCase));

    private static bool IsSized(ParameterFacts parameter, PageCatalogue catalogue) =>
        parameter.Type is { Pointers: 1, Kind: CTypeKind.Structure } type
        && catalogue.Layout(type.Name) is { Members: { Count: > 0 } members }
        && members[0].Model.Name == Member;

    // A constructor or an initializer may write the size.
    private static bool IsPlain(ITypeSymbol type) => type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } named
        && named.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared)
        && !named.GetMembers().OfType<IFieldSymbol>().Any(field => field.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer: not null }));

    private static bool Initializes(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer?.Initializers.Any(item =>
            item is not ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field: var field } }
            || IsSize(field) || !IsNumber(field.Type)) == true;

    public static bool IsNumber(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    private static bool Allocates(IMethodSymbol method) => FrameworkMember.Is(method) && method.ContainingType.Name switch
    {
        "Marshal" => method.Name is "AllocHGlobal" or "AllocCoTaskMem",
        "NativeMemory" => method.Name is "Alloc" or "AllocZeroed" or "AlignedAlloc",
        "GC" => method.Name.StartsWith("Allocate", StringComparison.Ordinal) && method.Name.EndsWith("Array", StringComparison.Ordinal),
        "ArrayPool" => method.Name == "Rent",
        _ => false,
    };
}
