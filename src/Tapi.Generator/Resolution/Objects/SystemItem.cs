namespace Tapi.Generator.Resolution.Objects;

/// <summary>The class of the functions that need no handle: countries, providers, assisted telephony.</summary>
internal sealed record SystemItem(string ClassName) : ApiItem("Objects", ClassName);
