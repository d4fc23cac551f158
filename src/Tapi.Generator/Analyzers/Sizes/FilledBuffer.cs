using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>Finds the buffer that a call fills with a structure and as many texts and lists as fit.</summary>
internal static class FilledBuffer
{
    /// <summary>The argument for such a buffer; null when the import fills none.</summary>
    public static IArgumentOperation? Argument(IInvocationOperation call, TapiImport import, PageCatalogue catalogue)
    {
        if (import.Export is not { } export || import.Method.Parameters.Length != export.Parameters.Length)
        {
            return null;
        }

        return call.Arguments.FirstOrDefault(
            argument => argument.Parameter is { } parameter
                && export.Parameter(parameter.Ordinal) is { } facts
                && IsVariable(facts, catalogue));
    }

    /// <summary>
    /// The types with a needed-size member that the code uses for the buffer: the parameter's type, or the types as which the same method
    /// reads it.
    /// </summary>
    public static IEnumerable<ITypeSymbol> Types(IArgumentOperation argument) => Candidates(argument)
        .Select(type => type.OriginalDefinition)
        .Where(type => SizeMembers.NeededSizeOf(type) is not null)
        .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);

    /// <summary>The variable that an expression reads, or takes the address of.</summary>
    public static ISymbol? Variable(IOperation operation) => Variables.OrMember(OperationTree.WithoutAddress(operation));

    // The caller knows the size of plain bytes, such as a device identifier, but not that of texts and lists.
    private static bool IsVariable(ParameterFacts parameter, PageCatalogue catalogue) =>
        parameter is { IsOutput: true, Type: { Pointers: 1, Kind: CTypeKind.Structure } type }
        && catalogue.Layout(type.Name) is { } layout
        && StructureShapes.Of(layout) == StructureShape.Variable
        && layout.Members.Any(member => member.Model.Content is { Kind: not ContentKind.Bytes });

    private static IEnumerable<ITypeSymbol> Candidates(IArgumentOperation argument)
    {
        for (var value = argument.Value; value is not null; value = (value as IConversionOperation)?.Operand)
        {
            if (value.Type is { } type)
            {
                yield return type is IPointerTypeSymbol pointer ? pointer.PointedAtType : type;
            }
        }

        if (Variable(argument.Value) is not { } variable)
        {
            yield break;
        }

        foreach (var operation in OperationTree.Root(argument).Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation
                {
                    TargetMethod: { Name: "PtrToStructure", ContainingType.Name: "Marshal" } method,
                    Arguments: { Length: > 0 } arguments,
                } when IsSame(arguments[0].Value):
                    if ((method.TypeArguments.FirstOrDefault() ?? TypeOf(arguments.Last().Value)) is { } read)
                    {
                        yield return read;
                    }

                    break;
                case IConversionOperation { Type: IPointerTypeSymbol { PointedAtType: { } pointee } } conversion
                    when IsSame(conversion.Operand):
                    yield return pointee;
                    break;
            }
        }

        bool IsSame(IOperation value) => SymbolEqualityComparer.Default.Equals(Variable(value), variable);
    }

    private static ITypeSymbol? TypeOf(IOperation value) =>
        OperationTree.WithoutAddress(value) is ITypeOfOperation type ? type.TypeOperand : OperationTree.WithoutAddress(value).Type;
}
