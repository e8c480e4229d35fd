// SPDX-License-Identifier: MIT
// Services and their parameters as text for a terminal and as JSON.
#pragma once

#include <string>

#include "core/model/service.hpp"
#include "core/plugin_host/catalogue.hpp"

namespace fairlead {

[[nodiscard]] std::string catalogue_text(const Catalogue& catalogue);
[[nodiscard]] std::string catalogue_json(const Catalogue& catalogue);
[[nodiscard]] std::string service_text(const ServiceDescription& service);
[[nodiscard]] std::string service_json(const ServiceDescription& service);

}  // namespace fairlead
