using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>The method that opens a device as a proxy for some kinds of requests.</summary>
/// <param name="Open">The method that it calls.</param>
/// <param name="Result">What that method returns.</param>
/// <param name="KindsEnum">The flags enum of the kinds.</param>
/// <param name="KindEnum">The enum of the values in the list.</param>
/// <param name="Arguments">What it passes, in order.</param>
internal sealed record ProxyOpeningItem(
    OwnerClass Owner,
    string MethodName,
    string Open,
    Output Result,
    string ExceptionType,
    string KindsEnum,
    string KindEnum,
    EquatableArray<OpeningArgument> Arguments) : ApiItem(Owner.Name, MethodName);

/// <summary>One argument of the method that opens a device.</summary>
internal abstract record OpeningArgument;

/// <summary>A constant.</summary>
internal sealed record FixedOpening(EnumMember Value) : OpeningArgument;

/// <summary>What the caller supplies.</summary>
internal sealed record PassedOpening(CallerArgument Argument) : OpeningArgument;

/// <summary>The object that carries the list of kinds.</summary>
internal sealed record ListOpening(string ClassName, string Property) : OpeningArgument;
