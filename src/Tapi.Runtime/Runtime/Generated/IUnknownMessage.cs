using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>A message whose number has no page.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnknownMessage;
